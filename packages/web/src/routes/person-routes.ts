import {
  COPY_RECIPIENTS,
  exportPublicRecord,
  FILE_CLASSES,
  type FileSubjects,
  givePersonFile,
  redact,
  RELEASABLE,
} from '@holdpoint/desk';
import { writeBundle } from '@holdpoint/ledger';
import { appendEvents, CASES, CUSTODIES, eventsAbout, personsOf, proofOfLeaves, type Work } from '@holdpoint/store';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { personFile, type PersonRecords } from '../person/person-file.ts';
import { notFound } from '../problem/problem.ts';
import type { Service } from '../service/service.ts';
import { dated, entered, paper, text } from './bodies.ts';
import { agencyOf, command, saved } from './commands.ts';
import { readingEvent, recordExport, requireRole, warned } from './reading.ts';
import { addCommand, addQuestion, addReading, type App } from './route.ts';

const sections = z.array(
  z.object({
    title: z.string(),
    entries: z.array(
      z.object({ label: z.string(), parts: z.array(z.object({ of: z.enum(FILE_CLASSES), text: z.string() })) }),
    ),
  }),
);

/** A person's file as the desk shows and prints it. */
export const personFileSchema = z.object({
  warning: z.string().optional(),
  name: z.string(),
  cases: z.array(z.object({ id: z.string(), receipt: z.string() })),
  sections,
  redactions: z.number(),
});
export type PersonFileView = z.infer<typeof personFileSchema>;

const copyBody = z.strictObject({ ...dated, to: z.enum(COPY_RECIPIENTS), name: text, basis: text, paper });
const classes = z.array(z.enum(RELEASABLE)).max(RELEASABLE.length);
const recordBody = z.strictObject({ ...dated, request: text, classes, redactions: z.number().int().min(0), paper });

/** Everything held and sent about one person: to read, to prove, to give copies of, to give out redacted. */
export const addPersonRoutes = (app: App, service: Service): void => {
  const read = async (request: FastifyRequest): Promise<PersonRecords & { readonly isSample: boolean }> => {
    requireRole(request, 'read-person-file');
    const { id: person = '' } = request.params as { id?: string };
    const { id: agency, isSample } = agencyOf(service, request.actor.agency);
    return service.store.as(request.actor, async (work) => {
      const records = await recordsOf(work, agency, person, service);
      const events = subjectsOf(records).map((subject) => readingEvent(service, request, 'read-person-file', subject));
      await appendEvents(work, agency, events, service.keys);
      return { ...records, isSample };
    });
  };
  const view = (records: PersonRecords & { readonly isSample: boolean }, request: FastifyRequest): PersonFileView => ({
    ...warned(records.isSample),
    name: records.person?.name ?? 'Name not kept',
    cases: records.cases.map(({ id, documents }) => ({ id, receipt: documents[0]?.receiptNumber ?? id })),
    sections: [...personFile(records, agencyOf(service, request.actor.agency).zone)].map(copied),
    redactions: 0,
  });
  addReading(app, {
    path: '/v1/people/:id/file',
    summary: 'Everything held and sent about one person; that it was read is an event of each case',
    response: personFileSchema,
    run: async (request) => ({ body: view(await read(request), request) }),
  });
  addQuestion(app, {
    path: '/v1/people/:id/redactions',
    summary: 'The file as a public record: what is not named is redacted, and marked',
    body: z.strictObject({ classes }),
    response: personFileSchema,
    run: async (request, { classes: shown }) => {
      requireRole(request, 'export-public-record');
      const whole = view(await read(request), request);
      const redacted = redact(whole.sections, shown);
      return {
        ...whole,
        name: 'a person in custody',
        cases: [],
        sections: redacted.sections.map(copied),
        redactions: redacted.redactions,
      };
    },
  });
  addReading(app, {
    path: '/v1/people/:id/file/bundle',
    summary: 'The proof bundle of a person’s file, opened, which "holdpoint verify" checks without this service',
    response: z.object({ bundle: z.string(), key: z.string() }),
    run: async (request) => {
      requireRole(request, 'export-proof');
      const { id: agency, signer, isSample } = agencyOf(service, request.actor.agency);
      const records = await read(request);
      const bundle = await service.store.as(request.actor, async (work) => {
        const subjects = subjectsOf(records).map((subject) =>
          readingEvent(service, request, 'export-proof', subject, { opened: true }),
        );
        const size = await recordExport(service, work, agency, subjects);
        const title = `everything about one person${isSample ? ' (sample data)' : ''}`;
        const asked = { title, indexes: records.events.map(({ index }) => index), isOpened: true };
        return proofOfLeaves(work, agency, asked, size, service.keys);
      });
      if (bundle === undefined) throw notFound('record of the person');
      return { body: { bundle: writeBundle(bundle), key: signer.verifierKey } };
    },
  });
  addCommand(app, {
    path: '/v1/people/:id/copies',
    summary: 'Record that a copy of the file was given to the person, an attorney or a designee: a disclosure',
    body: copyBody,
    run: (request, body) =>
      command(service, request, async (work, context, { id: agency }) => {
        const records = await recordsOf(work, agency, request.params.id ?? '', service);
        const { paper: printed, ...rest } = entered(body);
        const copy = printed === undefined ? rest : { ...rest, paper: printed };
        return saved(givePersonFile(context, subjectsOf(records), copy), async () => ({
          status: 201,
          body: { id: context.newId() },
        }));
      }),
  });
  addCommand(app, {
    path: '/v1/people/:id/public-records',
    summary: 'Record that the file was given out redacted, as a public record',
    body: recordBody,
    run: (request, body) =>
      command(service, request, async (work, context, { id: agency }) => {
        const records = await recordsOf(work, agency, request.params.id ?? '', service);
        const { paper: printed, ...rest } = entered(body);
        const record = printed === undefined ? rest : { ...rest, paper: printed };
        return saved(exportPublicRecord(context, subjectsOf(records), record), async () => ({
          status: 201,
          body: { id: context.newId() },
        }));
      }),
  });
};

/** Everything about a person of this agency. Throws where no custody of the person is known here. */
const recordsOf = async (work: Work, agency: string, id: string, { keys }: Service): Promise<PersonRecords> => {
  const custodies = (await CUSTODIES.ofPerson(work, agency, id)).map(({ body }) => body);
  if (custodies.length === 0) throw notFound('person');
  const cases = (await CASES.ofPersons(work, agency, [id])).map(({ body }) => body);
  const subjects = [
    ...custodies.map((one) => one.id),
    ...cases.flatMap((one) => [one.id, ...one.documents.map((document) => document.id)]),
  ];
  const events = await eventsAbout(work, agency, { subjects }, keys);
  return { person: (await personsOf(work, agency, [id], keys)).get(id), custodies, cases, events };
};

/** Each case, or where there is none the newest custody. */
const subjectsOf = ({ cases, custodies }: PersonRecords): FileSubjects => {
  const [first, ...rest] = cases.map(({ id }) => ({ kind: 'case', id }) as const);
  if (first !== undefined) return [first, ...rest];
  return [{ kind: 'custody', id: custodies.at(-1)?.id ?? '' }];
};

const copied = ({ title, entries }: Parameters<typeof redact>[0][number]): PersonFileView['sections'][number] => ({
  title,
  entries: entries.map(({ label, parts }) => ({ label, parts: [...parts] })),
});
