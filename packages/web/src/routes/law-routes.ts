import { z } from 'zod';
import { adoptedVersion } from '@holdpoint/desk';
import { formatDay, formatInstant, localDayOf, parseDay, type ResolvedPack } from '@holdpoint/engine';
import { lawBook, type LawTexts, provisionView } from '@holdpoint/law-view';
import { CASES, PROPOSALS } from '@holdpoint/store';
import { changesUntil } from '../law/case-changes.ts';
import { type AgencyLaw, lawInUse } from '../law/law-in-use.ts';
import { lawDays } from '../law/law-days.ts';
import { notFound, problem, ProblemError } from '../problem/problem.ts';
import type { Service } from '../service/service.ts';
import { agencyOf } from './commands.ts';
import { changesSchema, lawSchema, packSchema, proposalView } from './law-view.ts';
import { recordReading, requireRole, warned } from './reading.ts';
import { addReading, type App } from './route.ts';

/** The law itself: which packs bind the agency and what of them is adopted, each provision, and what a day changes. */
export const addLawRoutes = (app: App, service: Service): void => {
  let texts: LawTexts | undefined;
  const lawTexts = (): LawTexts => (texts ??= service.lawTexts());
  const packOf = (id: string): ResolvedPack => {
    const found = lawTexts().packs.find((pack) => pack.id === id);
    if (found === undefined) throw notFound('pack of law');
    return found;
  };
  addReading(app, {
    path: '/v1/law',
    summary: 'The packs that bind the agency, which versions counsel adopted, and the days on which the law changes',
    response: lawSchema,
    run: async (request) => {
      const agency = agencyOf(service, request.actor.agency);
      const { law, proposals } = await service.store.as(request.actor, async (work) => ({
        law: await lawInUse(service, work, agency),
        proposals: await PROPOSALS.list(work, agency.id, { limit: 200 }),
      }));
      const today = formatDay(localDayOf(service.clock.now(), agency.zone));
      const others = service.engine.packs.filter(({ id }) => !law.stack.some((pack) => pack.id === id));
      return {
        body: {
          ...warned(agency.isSample),
          today,
          packs: law.stack.map((pack) => standingOf(service, law, pack)),
          others: others.map(({ id, title }) => ({ id, title })),
          proposals: proposals.map(({ body }) => proposalView(body)),
          days: lawDays(law.engine, agency.jurisdiction, today),
        },
      };
    },
  });
  addReading(app, {
    path: '/v1/law/packs/:pack',
    summary: 'The provisions of a pack, by citation',
    response: packSchema,
    run: async (request) => {
      const { id, title, version, layer, provisions, doesNotReach } = packOf(request.params.pack ?? '');
      return {
        body: {
          id,
          title,
          version,
          layer,
          doesNotReach: doesNotReach === undefined ? null : `${doesNotReach.says} (${doesNotReach.cite})`,
          provisions: provisions.map((one) => ({
            name: one.name,
            cite: one.cite,
            title: one.title,
            from: one.from,
            to: one.to,
            grade: one.grade,
            readOn: one.readOn,
          })),
        },
      };
    },
  });
  addReading(app, {
    path: '/v1/law/packs/:pack/provisions/:name',
    summary: 'A provision in sentences, with its versions, and its worked examples run just now',
    response: z.looseObject({}),
    run: async (request) => {
      const pack = packOf(request.params.pack ?? '');
      const name = request.params.name ?? '';
      if (!pack.provisions.some((one) => one.name === name)) throw notFound('provision');
      const today = formatDay(localDayOf(service.clock.now(), agencyOf(service, request.actor.agency).zone));
      const book = lawBook(lawTexts(), [{ pack: pack.id, name }], today);
      const [own] = book.packs;
      const provision = own?.checked.provisions.find((one) => one.name === name);
      if (own === undefined || provision === undefined) throw notFound('provision');
      return { body: { view: provisionView(book, own, provision) } };
    },
  });
  addReading(app, {
    path: '/v1/law/changes',
    summary: 'The open cases of which an answer is another on a day to come, and why',
    query: z.object({ on: z.iso.date() }),
    response: changesSchema.extend({ on: z.string(), today: z.string() }),
    run: async (request) => {
      requireRole(request, 'read-case');
      const agency = agencyOf(service, request.actor.agency);
      const on = String(request.query.on);
      const now = service.clock.now();
      const today = formatDay(localDayOf(now, agency.zone));
      if (parseDay(on) === undefined || on < today)
        throw new ProblemError(problem(422, 'day-is-past', 'name a day that is not past, such as 2027-01-01'));
      const changes = await service.store.as(request.actor, async (work) => {
        await recordReading(service, request, work, 'read-case', { view: 'changes of law', on });
        const { engine } = await lawInUse(service, work, agency);
        const cases = await CASES.open(work, agency.id);
        return changesUntil(
          cases.map(({ body }) => body),
          { engine, on, now, zone: agency.zone },
        );
      });
      return { body: { ...warned(agency.isSample), on, today, ...changes } };
    },
  });
};

/** How a pack stands at the desk: in use as adopted, in use as a preview, and whether newer documents are at hand. */
const standingOf = (service: Service, { adoptions }: AgencyLaw, used: ResolvedPack) => {
  const adopted = adoptedVersion(adoptions, used.id);
  const atHand = service.engine.packs.find(({ id }) => id === used.id) ?? used;
  return {
    id: used.id,
    title: used.title,
    layer: used.layer,
    provisions: used.provisions.length,
    inUse: { version: used.version, hash: used.hash },
    atHand: { version: atHand.version, hash: atHand.hash },
    isAdopted: adopted?.hash === used.hash,
    isNewerAtHand: atHand.hash !== used.hash,
    adopted:
      adopted === undefined
        ? null
        : {
            version: adopted.version,
            hash: adopted.hash,
            by: adopted.adoptedBy,
            confirmedBy: adopted.confirmedBy ?? null,
            at: formatInstant(adopted.at),
          },
  };
};
