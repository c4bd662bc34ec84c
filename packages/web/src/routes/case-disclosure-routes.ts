import { writeBundle } from '@holdpoint/ledger';
import {
  approveDisclosure,
  type CaseDisclosure,
  type DetainerCase,
  FIELD_ACTS,
  proposeDisclosure,
  refuseDisclosure,
  sendDisclosure,
} from '@holdpoint/desk';
import { formatInstant } from '@holdpoint/engine';
import { eventsAbout, type OpenedEvent, proofOfLeaves, type Work } from '@holdpoint/store';
import { z } from 'zod';
import { notFound } from '../problem/problem.ts';
import type { Service } from '../service/service.ts';
import * as bodies from './bodies.ts';
import { caseChanges } from './case-change.ts';
import { agencyOf, caseOf, command, keepCase, saved } from './commands.ts';
import { readingEvent, recordExport, recordReading, requireRole, warned } from './reading.ts';
import { addCommand, addReading, type App } from './route.ts';

const { entered } = bodies;

/** One disclosure as whoever approves or sends it sees it: with its values, and what the law says of each field. */
export const disclosureSchema = z.object({
  warning: z.string().optional(),
  id: z.string(),
  recipient: z.string(),
  purpose: z.string(),
  legalBasis: z.string(),
  state: z.string(),
  lawOn: z.string(),
  proposedBy: z.string(),
  proposedAt: z.string(),
  approvedBy: z.string().nullable(),
  approvedAt: z.string().nullable(),
  sentAt: z.string().nullable(),
  channel: z.string().nullable(),
  paper: z.string().nullable(),
  fields: z.array(z.object({ field: z.string(), value: z.string(), says: z.string(), cites: z.array(z.string()) })),
});
export type DisclosureView = z.infer<typeof disclosureSchema>;

/** Disclosures of a case: proposed, approved by a second person, sent, and proven. */
export const addCaseDisclosureRoutes = (app: App, service: Service): void => {
  addCommand(app, {
    path: '/v1/cases/:id/disclosure-proposals',
    summary: 'Propose that fields leave the agency: each must be allowed by the newest determination',
    body: bodies.disclosureProposalBody,
    run: (request, body) =>
      command(service, request, async (work, context, { id: agency, directory }) => {
        const { version, body: one } = await caseOf(work, agency, request.params.id ?? '');
        return saved(proposeDisclosure(context, one, entered(body), directory), async (next) => {
          await keepCase(work, agency, version)(next);
          return { status: 201, body: { id: next.disclosures?.at(-1)?.id ?? '' } };
        });
      }),
  });
  const change = caseChanges(app, service);
  change(
    'disclosure-proposals/:disclosure/approvals',
    'Approve, as a second person, what is to leave the agency',
    bodies.signatureBody,
    (context, one, body, { params: { disclosure = '' } }) =>
      approveDisclosure(context, one, { disclosure, ...entered(body) }),
  );
  change(
    'disclosure-proposals/:disclosure/refusals',
    'Stop what was to leave the agency, with a reason',
    bodies.disclosureRefusalBody,
    (context, one, body, { params: { disclosure = '' } }) =>
      refuseDisclosure(context, one, { disclosure, ...entered(body) }),
  );
  change(
    'disclosure-proposals/:disclosure/sendings',
    'Record that an approved disclosure was sent; it passes the gate once more',
    bodies.disclosureSendingBody,
    async (context, one, body, { work, params: { disclosure = '' } }) => {
      const { paper, ...rest } = entered(body);
      const values = valuesOf(await eventsOf(work, one, disclosure, service));
      return sendDisclosure(context, one, { ...rest, disclosure, values, ...(paper === undefined ? {} : { paper }) });
    },
  );
  addReading(app, {
    path: '/v1/cases/:id/disclosures/:disclosure',
    summary: 'One disclosure with its values, and what the law says of each field',
    response: disclosureSchema,
    run: async (request) => {
      requireRole(request, 'read-case');
      const { id: agency, isSample } = agencyOf(service, request.actor.agency);
      const view = await service.store.as(request.actor, async (work) => {
        const { body: one } = await caseOf(work, agency, request.params.id ?? '');
        const found = disclosureOf(one, request.params.disclosure);
        const values = valuesOf(await eventsOf(work, one, found.id, service));
        const open = { view: 'disclosure', disclosure: found.id };
        await recordReading(service, request, work, 'read-case', open, { kind: 'case', id: one.id });
        return disclosureView(one, found, values);
      });
      return { body: { ...warned(isSample), ...view } };
    },
  });
  addReading(app, {
    path: '/v1/cases/:id/disclosures/:disclosure/bundle',
    summary: 'The proof bundle of one disclosure, opened, which "holdpoint verify" checks without this service',
    response: z.object({ bundle: z.string(), key: z.string() }),
    run: async (request) => {
      requireRole(request, 'export-proof');
      const { id: agency, signer, isSample } = agencyOf(service, request.actor.agency);
      const bundle = await service.store.as(request.actor, async (work) => {
        const { body: one } = await caseOf(work, agency, request.params.id ?? '');
        const { id, determination } = disclosureOf(one, request.params.disclosure);
        const found = await eventsOf(work, one, id, service, determination);
        const open = { disclosure: id, opened: true };
        const event = readingEvent(service, request, 'export-proof', { kind: 'case', id: one.id }, open);
        const size = await recordExport(service, work, agency, [event]);
        const title = `disclosure ${id} of case ${one.id}${isSample ? ' (sample data)' : ''}`;
        const asked = { title, indexes: found.map(({ index }) => index), isOpened: true };
        return proofOfLeaves(work, agency, asked, size, service.keys);
      });
      if (bundle === undefined) throw notFound('record of the disclosure');
      return { body: { bundle: writeBundle(bundle), key: signer.verifierKey } };
    },
  });
};

const disclosureOf = ({ disclosures = [] }: DetainerCase, id: string | undefined): CaseDisclosure => {
  const found = disclosures.find((each) => each.id === id);
  if (found === undefined) throw notFound('disclosure');
  return found;
};

const ACTS = ['propose-disclosure', 'approve-disclosure', 'decline-disclosure', 'disclose'];

/** The events of one disclosure, with that of the determination on which it rests where it is named. */
const eventsOf = async (
  work: Work,
  { id, agency }: DetainerCase,
  disclosure: string,
  { keys }: Service,
  determination?: string,
): Promise<readonly OpenedEvent[]> => {
  const all = await eventsAbout(work, agency, { subjects: [id], acts: [...ACTS, 'determine'] }, keys);
  return all.filter(({ act, open }) =>
    act === 'determine' ? open.determination === determination : open.disclosure === disclosure,
  );
};

/** What was proposed to be given, as the log keeps it sealed; empty once the case was sealed. */
const valuesOf = (events: readonly OpenedEvent[]): Readonly<Record<string, string>> => {
  const { personal = {} } =
    events.find(({ act, phase }) => act === 'propose-disclosure' && phase === 'attempted') ?? {};
  return Object.fromEntries(
    Object.entries(personal).flatMap(([field, value]) => (typeof value === 'string' ? [[field, value]] : [])),
  );
};

const disclosureView = (
  one: DetainerCase,
  found: CaseDisclosure,
  values: Readonly<Record<string, string>>,
): DisclosureView => {
  const basis = one.determinations.find(({ id }) => id === found.determination);
  const { approvedAt, sentAt } = found;
  return {
    id: found.id,
    recipient: found.recipient,
    purpose: found.purpose,
    legalBasis: found.legalBasis,
    state: found.state,
    lawOn: basis?.determined.lawOn ?? '',
    proposedBy: found.proposedBy,
    proposedAt: formatInstant(found.proposedAt),
    approvedBy: found.approvedBy ?? null,
    approvedAt: approvedAt === undefined ? null : formatInstant(approvedAt),
    sentAt: sentAt === undefined ? null : formatInstant(sentAt),
    channel: found.channel ?? null,
    paper: found.paper ?? null,
    fields: found.fields.map((field) => {
      const rules = basis?.determined.answers.find(({ action }) => action === FIELD_ACTS[field])?.by ?? [];
      return {
        field,
        value: values[field] ?? 'no longer kept',
        says: rules.map(({ says }) => says).join(' '),
        cites: [...new Set(rules.map(({ cite }) => cite))],
      };
    }),
  };
};
