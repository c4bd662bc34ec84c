import { z } from 'zod';
import { type AdoptionProposal, adoptPack, confirmAdoption, declineAdoption, type PackVersion } from '@holdpoint/desk';
import type { ResolvedPack } from '@holdpoint/engine';
import { ADOPTED_PACKS, ADOPTIONS, CASES, PROPOSALS, type Versioned, type Work } from '@holdpoint/store';
import { reloadAgency } from '../agency/reload-agency.ts';
import { type Changes, changesOfLaw } from '../law/case-changes.ts';
import { engineWith, keptPackId, lawInUse } from '../law/law-in-use.ts';
import { notFound, problem, ProblemError } from '../problem/problem.ts';
import { type Agency, adoptionsId, type Service } from '../service/service.ts';
import { adoptionBody, dated, entered } from './bodies.ts';
import { agencyOf, command, saved } from './commands.ts';
import { changesSchema, proposalSchema, proposalView } from './law-view.ts';
import { recordReading, requireRole, warned } from './reading.ts';
import { addCommand, addReading, type App } from './route.ts';

const settling = z.strictObject(dated);

/** The adoption of law: counsel proposes, a second person confirms, and both see first what it changes in open cases. */
export const addAdoptionRoutes = (app: App, service: Service): void => {
  addReading(app, {
    path: '/v1/law/effects',
    summary: 'What adopting these packs, in the versions at hand, would change in open cases today',
    query: z.object({ packs: z.string().min(1).max(500) }),
    response: changesSchema,
    run: async (request) => {
      requireRole(request, 'read-case');
      const agency = agencyOf(service, request.actor.agency);
      const packs = String(request.query.packs)
        .split(',')
        .map((id) => service.engine.packs.find((pack) => pack.id === id) ?? missing(id));
      const changes = await service.store.as(request.actor, async (work) => {
        await recordReading(service, request, work, 'read-case', { view: 'effects of an adoption' });
        return effectsOf(service, work, agency, packs);
      });
      return { body: { ...warned(agency.isSample), ...changes } };
    },
  });
  addReading(app, {
    path: '/v1/pack-adoptions/:id',
    summary: 'A proposal to adopt law, and while it is open what it would change in open cases today',
    response: z.object({ proposal: proposalSchema, effects: changesSchema.nullable() }),
    run: async (request) => {
      requireRole(request, 'read-case');
      const agency = agencyOf(service, request.actor.agency);
      return service.store.as(request.actor, async (work) => {
        const { body } = await proposalOf(work, agency, request.params.id ?? '');
        await recordReading(service, request, work, 'read-case', { proposal: body.id });
        const atHand = body.packs.map((one) => packAtHand(service, one));
        const packs = atHand.filter((pack) => pack !== undefined);
        const isWhole = body.state === 'proposed' && packs.length === atHand.length;
        const effects = isWhole ? await effectsOf(service, work, agency, packs) : null;
        return { body: { proposal: proposalView(body), effects } };
      });
    },
  });
  addCommand(app, {
    path: '/v1/pack-adoptions',
    summary: 'Propose to adopt packs of law, as counsel, by version and hash; a second person must confirm',
    body: adoptionBody,
    run: (request, body) =>
      command(service, request, async (work, context, agency) => {
        const unknown = body.packs.find((one) => packAtHand(service, one) === undefined);
        if (unknown !== undefined) return missing(unknown.pack);
        const { adoptions } = await lawInUse(service, work, agency);
        const open = await PROPOSALS.listWhere(work, agency.id, ['state'], 'proposed');
        const proposals = open.map((found) => found.body);
        return saved(adoptPack(context, adoptions, proposals, entered(body)), async (proposal) => {
          await PROPOSALS.save(work, agency.id, proposal.id, { version: 0, body: proposal });
          return { status: 201, body: { id: proposal.id } };
        });
      }),
  });
  addCommand(app, {
    path: '/v1/pack-adoptions/:id/confirmations',
    summary: 'Confirm an adoption of law, as a second person under another account',
    body: settling,
    run: async (request, body) => {
      const answer = await command(service, request, async (work, context, agency) => {
        const { version, body: proposal } = await proposalOf(work, agency, request.params.id ?? '');
        const before = await ADOPTIONS.find(work, agency.id, adoptionsId);
        return saved(confirmAdoption(context, before?.body ?? [], proposal, entered(body)), async (done) => {
          for (const one of proposal.packs) await keepPack(work, agency, packAtHand(service, one) ?? missing(one.pack));
          const next = { version: before?.version ?? 0, body: done.adoptions };
          await ADOPTIONS.save(work, agency.id, adoptionsId, next);
          await PROPOSALS.save(work, agency.id, proposal.id, { version, body: done.proposal });
          return { status: 200, body: { id: proposal.id } };
        });
      });
      if (answer.status < 400) await reloadAgency(service, request.actor.agency);
      return answer;
    },
  });
  addCommand(app, {
    path: '/v1/pack-adoptions/:id/declinations',
    summary: 'Decline an adoption of law; what was adopted before stands',
    body: settling,
    run: (request, body) =>
      command(service, request, async (work, context, agency) => {
        const { version, body: proposal } = await proposalOf(work, agency, request.params.id ?? '');
        return saved(declineAdoption(context, proposal, entered(body)), async (declined) => {
          await PROPOSALS.save(work, agency.id, proposal.id, { version, body: declined });
          return { status: 200, body: { id: proposal.id } };
        });
      }),
  });
};

const missing = (id: string): never => {
  throw new ProblemError(
    problem(422, 'pack-not-at-hand', 'no pack of this name, version and hash is loaded here', [id]),
  );
};

const packAtHand = ({ engine }: Service, { pack, version, hash }: PackVersion): ResolvedPack | undefined =>
  engine.packs.find((one) => one.id === pack && one.version === version && one.hash === hash);

const proposalOf = async (work: Work, agency: Agency, id: string): Promise<Versioned<AdoptionProposal>> => {
  const found = await PROPOSALS.find(work, agency.id, id);
  if (found === undefined) throw notFound('proposal');
  return found;
};

/** Keeps a pack whole, so that the desk goes on deciding by it after newer documents came. */
const keepPack = async (work: Work, { id: agency }: Agency, pack: ResolvedPack): Promise<void> => {
  const id = keptPackId(pack);
  if ((await ADOPTED_PACKS.find(work, agency, id)) === undefined)
    await ADOPTED_PACKS.save(work, agency, id, { version: 0, body: pack });
};

const effectsOf = async (
  service: Service,
  work: Work,
  agency: Agency,
  packs: readonly ResolvedPack[],
): Promise<Changes> => {
  const { engine, stack } = await lawInUse(service, work, agency);
  const others = stack.map((used) => packs.find(({ id }) => id === used.id) ?? used);
  const cases = (await CASES.open(work, agency.id)).map(({ body }) => body);
  const { zone } = agency;
  return changesOfLaw(cases, {
    before: engine,
    after: engineWith(service.engine, others),
    now: service.clock.now(),
    zone,
  });
};
