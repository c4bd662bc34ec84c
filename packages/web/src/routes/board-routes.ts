import { z } from 'zod';
import { type DetainerCase, owedDuties, standingOf } from '@holdpoint/desk';
import { formatInstant, type Instant } from '@holdpoint/engine';
import { appendEvents, CASES, findPersons, type Identifiers, personsOf } from '@holdpoint/store';
import { type Agency, type Service } from '../service/service.ts';
import { agencyOf } from './commands.ts';
import { readingEvent, requireRole, warned } from './reading.ts';
import { addReading, type App } from './route.ts';

/** What a board shows of a case; instants as text with their offset. */
export const boardItemSchema = z.object({
  id: z.string(),
  name: z.string(),
  bookingNumber: z.string(),
  standing: z.string(),
  receivedAt: z.string(),
  instructions: z.array(z.object({ action: z.string(), answer: z.string(), words: z.string() })),
  waitsFor: z.string(),
  nextDue: z.object({ what: z.string(), at: z.string(), pressure: z.string() }).nullable(),
});
export type BoardItem = z.infer<typeof boardItemSchema>;
export const boardSchema = z.object({ warning: z.string().optional(), items: z.array(boardItemSchema) });

const query = z.object({ search: z.string().max(200).optional() });
const MAIN_ACTS = ['hold', 'notify-release-date', 'transfer'];

/** Everyone with an open request, who waits for what, the least time first. */
export const addBoardRoutes = (app: App, service: Service): void => {
  addReading(app, {
    path: '/v1/board',
    summary: 'Everyone with an open request, by time left; with "search" those whose identifiers hold these words',
    query,
    response: boardSchema,
    run: async (request) => {
      requireRole(request, 'read-case');
      const agency = agencyOf(service, request.actor.agency);
      const now = service.clock.now();
      const { search } = query.parse(request.query);
      const { cases, people } = await service.store.as(request.actor, async (work) => {
        const open = { view: 'board', ...(search === undefined ? {} : { search: 'yes' }) };
        const event = readingEvent(service, request, 'read-case', { kind: 'agency', id: agency.id }, open);
        await appendEvents(work, agency.id, [event], service.keys);
        const found =
          search === undefined
            ? await CASES.open(work, agency.id)
            : await CASES.ofPersons(work, agency.id, await findPersons(work, agency.id, search, service.keys));
        const ids = [...new Set(found.map(({ body }) => body.custody.person))];
        return { cases: found, people: await personsOf(work, agency.id, ids, service.keys) };
      });
      const items = cases
        .map(({ body }) => itemOf(body, people.get(body.custody.person), agency, now))
        .toSorted((a, b) => (a.nextDue?.at ?? a.receivedAt).localeCompare(b.nextDue?.at ?? b.receivedAt));
      return { body: { ...warned(agency.isSample), items } };
    },
  });
};

const itemOf = (one: DetainerCase, person: Identifiers | undefined, agency: Agency, now: Instant): BoardItem => {
  const newest = one.determinations.at(-1)?.determined.answers ?? [];
  const due = owedDuties(one, now, agency.calendar).find((duty) => !duty.isDone && duty.due?.unit === 'instant');
  return {
    id: one.id,
    name: person?.name ?? 'name not kept',
    bookingNumber: person?.['booking number'] ?? '',
    standing: standingOf(one),
    receivedAt: formatInstant(one.documents[0]?.receivedAt ?? one.openedAt),
    instructions: newest
      .filter(({ action }) => MAIN_ACTS.includes(action))
      .map(({ action, answer, instruction }) => ({ action, answer, words: instruction.words })),
    waitsFor: waitsFor(one),
    nextDue:
      due?.due?.unit === 'instant' ? { what: due.what, at: formatInstant(due.due.at), pressure: due.pressure } : null,
  };
};

/** Who must do something next, in words. */
const waitsFor = (one: DetainerCase): string => {
  const standing = standingOf(one);
  if (standing === 'frozen') return 'commander and counsel: claim of citizenship';
  if (standing !== 'open') return standing === 'closed' ? 'nobody' : 'commander: close the case';
  const proposed = one.decisions.find(({ state }) => state === 'proposed');
  if (proposed !== undefined)
    return proposed.override !== undefined && proposed.override.signedBy === undefined
      ? 'counsel: override'
      : 'second person';
  const newest = one.determinations.at(-1);
  if (newest === undefined) return 'clerk: determine';
  const answers = newest.determined.answers.map(({ answer }) => answer);
  if (answers.includes('conditional')) return 'clerk: a fact is missing';
  return one.decisions.length === 0 ? 'clerk: answer the request' : 'nobody';
};
