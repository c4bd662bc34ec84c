import {
  confirmAct,
  declineAct,
  determine,
  disclose,
  handOver,
  openCase,
  proposeAct,
  type ReceivedDocument,
  raiseClaim,
  recordFact,
  recordOutcome,
  recordRelease,
  respondToSender,
  serveNotice,
  settleClaim,
  signOverride,
} from '@holdpoint/desk';
import { CUSTODIES, DOCUMENTS, type Work } from '@holdpoint/store';
import { notFound, problem, ProblemError } from '../problem/problem.ts';
import type { Service } from '../service/service.ts';
import { lawInUse } from '../law/law-in-use.ts';
import { statePolicy } from './state-policy.ts';
import * as bodies from './bodies.ts';
import { caseChanges } from './case-change.ts';
import { caseOf, command, keepCase, saved } from './commands.ts';
import { addCommand, type App } from './route.ts';

const { entered } = bodies;

const documentOf = async (work: Work, agency: string, id: string): Promise<ReceivedDocument> => {
  const found = await DOCUMENTS.find(work, agency, id);
  if (found === undefined) throw notFound('document');
  return found.body;
};

/** What happens to a case, from its opening to the answer to its sender. */
export const addCaseRoutes = (app: App, service: Service): void => {
  addCommand(app, {
    path: '/v1/cases',
    summary: 'Open the case of a person in custody about whom a document was received',
    body: bodies.caseBody,
    run: (request, body) =>
      command(service, request, async (work, context, agency) => {
        const custody = await CUSTODIES.find(work, agency.id, body.custody);
        if (custody === undefined) throw notFound('custody');
        const found: ReceivedDocument[] = [];
        for (const id of body.documents) found.push(await documentOf(work, agency.id, id));
        const { jurisdiction, kind: agencyKind } = agency;
        const opened = entered({ at: body.at });
        const outcome = openCase(context, {
          jurisdiction,
          agencyKind,
          custody: custody.body,
          documents: found,
          ...('at' in opened ? { at: opened.at } : {}),
        });
        return saved(statePolicy(context, outcome, agency.localPolicy), keepCase(work, agency.id, 0, 201));
      }),
  });
  const change = caseChanges(app, service);
  change(
    'facts',
    'Record what a source says of a fact',
    bodies.factBody,
    (context, one, body, { agency: { localPolicy } }) => {
      if (body.fact === 'local policy' && localPolicy !== undefined)
        throw new ProblemError(
          problem(
            422,
            'policy-is-a-setting',
            'counsel states the policy of the agency for all cases; ask counsel to change it',
          ),
        );
      return recordFact(context, one, entered(body));
    },
  );
  change(
    'determinations',
    'Determine what the law requires, permits and forbids',
    bodies.determinationBody,
    async (context, one, body, { agency, work }) => {
      const { engine, adoptions } = await lawInUse(service, work, agency);
      return determine(context, one, entered(body), { engine, adoptions, zone: agency.zone });
    },
  );
  change(
    'decisions',
    'Propose to do an act, or decline it',
    bodies.decisionBody,
    (context, one, body, { agency: { calendar } }) => {
      const { choice, override, ...rest } = entered(body);
      if (choice === 'decline') return declineAct(context, one, rest);
      return proposeAct(context, one, override === undefined ? rest : { ...rest, override }, calendar);
    },
  );
  change(
    'decisions/:decision/confirmations',
    'Confirm, as a second person, what was proposed',
    bodies.signatureBody,
    (context, one, body, { params: { decision = '' } }) => confirmAct(context, one, { decision, ...entered(body) }),
  );
  change(
    'decisions/:decision/override-signatures',
    'Sign, as counsel, a departure from an answer',
    bodies.signatureBody,
    (context, one, body, { params: { decision = '' } }) => signOverride(context, one, { decision, ...entered(body) }),
  );
  change(
    'citizenship-claims',
    'Raise a claim of citizenship: the case is frozen at once',
    bodies.claimBody,
    (context, one, body) => {
      const { words, ...rest } = entered(body);
      return raiseClaim(context, one, words === undefined ? rest : { ...rest, words });
    },
  );
  change(
    'citizenship-claims/settlements',
    'Settle a claim of citizenship',
    bodies.claimSettledBody,
    (context, one, body) => settleClaim(context, one, entered(body)),
  );
  change('notices', 'Record the service of a notice that is owed', bodies.noticeBody, (context, one, body) => {
    const { paper, ...rest } = entered(body);
    return serveNotice(context, one, paper === undefined ? rest : { ...rest, paper });
  });
  change('hand-overs', 'Record a hand-over that was confirmed', bodies.handOverBody, (context, one, body) => {
    const { identified, ...rest } = entered(body);
    return handOver(context, one, identified === undefined ? rest : { ...rest, identified });
  });
  change(
    'releases',
    'Record that custody ended; no request stands in its way',
    bodies.releaseBody,
    (context, one, body) => {
      const { reason, identified, ...rest } = entered(body);
      return recordRelease(context, one, {
        ...rest,
        ...(reason === undefined ? {} : { reason }),
        ...(identified === undefined ? {} : { identified }),
      });
    },
  );
  change('outcomes', 'Record what became of a request', bodies.outcomeBody, (context, one, body) =>
    recordOutcome(context, one, entered(body)),
  );
  change('responses', 'Record the answer to the sender of a request', bodies.responseBody, (context, one, body) => {
    const { paper, ...rest } = entered(body);
    return respondToSender(context, one, paper === undefined ? rest : { ...rest, paper });
  });
  addCommand(app, {
    path: '/v1/cases/:id/disclosures',
    summary: 'Pass the disclosure gate: every field needs a confirmed decision',
    body: bodies.disclosureBody,
    run: (request, body) =>
      command(service, request, async (work, context, agency) => {
        const { body: one } = await caseOf(work, agency.id, request.params.id ?? '');
        return saved(disclose(context, one, entered(body)), async (passed) => ({
          status: 201,
          body: { id: context.newId(), ...passed },
        }));
      }),
  });
};
