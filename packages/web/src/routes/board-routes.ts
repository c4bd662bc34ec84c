import { z } from 'zod';
import { type BoardClock, boardClocks, type DetainerCase, freeToGoSince, standingOf } from '@holdpoint/desk';
import { formatInstant, type Instant } from '@holdpoint/engine';
import { CASES, findPersons, locksOf, OpenCases, personsOf } from '@holdpoint/store';
import { type Agency, type Service } from '../service/service.ts';
import { ASKED_ACTS } from './asked-acts.ts';
import { agencyOf } from './commands.ts';
import { openLetterSchema, openLetters } from './letters/open-letters.ts';
import { recordReading, requireRole, warned } from './reading.ts';
import { addReading, type App } from './route.ts';

/** Which part of a board is asked for. */
export const BOARD_VIEWS = ['all', 'clerk', 'second-person', 'commander', 'counsel', 'overdue'] as const;
export type BoardView = (typeof BOARD_VIEWS)[number];

/** What a board shows of a case; instants as text with their offset. */
const boardItemSchema = z.object({
  id: z.string(),
  name: z.string(),
  bookingNumber: z.string(),
  standing: z.string(),
  receivedAt: z.string(),
  /** Since when nothing but the request keeps the person here. */
  freeSince: z.string().nullable(),
  instructions: z.array(z.object({ action: z.string(), answer: z.string(), words: z.string() })),
  waitsFor: z.object({ who: z.array(z.enum(['clerk', 'second-person', 'commander', 'counsel'])), what: z.string() }),
  /** Who is at work on it just now. */
  takenBy: z.string().nullable(),
  nextDue: z.object({ what: z.string(), at: z.string(), pressure: z.string(), isHardStop: z.boolean() }).nullable(),
});
export type BoardItem = z.infer<typeof boardItemSchema>;
export const boardSchema = z.object({
  warning: z.string().optional(),
  items: z.array(boardItemSchema),
  /** Official letters that nobody has answered, the nearest deadline first. */
  letters: z.array(openLetterSchema),
  counts: z.record(z.string(), z.number()),
  page: z.number(),
  pages: z.number(),
});

/** How many a page of a board shows. */
const BOARD_ROWS = 100;

const query = z.object({
  search: z.string().max(200).optional(),
  view: z.enum(BOARD_VIEWS).default('all'),
  page: z.coerce.number().int().min(1).max(1000).default(1),
});

/** Everyone with an open request, who waits for what, the least time first. */
export const addBoardRoutes = (app: App, service: Service): void => {
  const openCases = new OpenCases();
  addReading(app, {
    path: '/v1/board',
    summary: 'Everyone with an open request, by time left; with "search" those whose identifiers hold these words',
    query,
    response: boardSchema,
    run: async (request) => {
      requireRole(request, 'read-case');
      const agency = agencyOf(service, request.actor.agency);
      const now = service.clock.now();
      const { search, view, page } = query.parse(request.query);
      const { items, letters, people, counts, pages } = await service.store.as(request.actor, async (work) => {
        const open = { view: `board ${view}`, ...(search === undefined ? {} : { search: 'yes' }) };
        await recordReading(service, request, work, 'read-case', open);
        const found =
          search === undefined
            ? await openCases.read(work, agency.id)
            : await CASES.ofPersons(work, agency.id, await findPersons(work, agency.id, search, service.keys));
        const locks = await locksOf(work, agency.id, now);
        const all = found
          .map(({ body }) => rowOf(body, agency, now))
          .toSorted((a, b) => (a.due?.at ?? a.receivedAt) - (b.due?.at ?? b.receivedAt));
        const seen = all.filter((row) => isIn(row, view));
        const shown = seen.slice((page - 1) * BOARD_ROWS, page * BOARD_ROWS).map((row) => ({
          ...itemOf(row),
          takenBy: locks.find(({ caseId }) => caseId === row.one.id)?.user ?? null,
        }));
        return {
          items: shown,
          letters: await openLetters(work, agency.id, now),
          people: await personsOf(work, agency.id, [...new Set(shown.map(({ person }) => person))], service.keys),
          counts: Object.fromEntries(BOARD_VIEWS.map((each) => [each, all.filter((row) => isIn(row, each)).length])),
          pages: Math.max(1, Math.ceil(seen.length / BOARD_ROWS)),
        };
      });
      const named = items.map(({ person, ...item }) => ({
        ...item,
        name: people.get(person)?.name ?? 'name not kept',
        bookingNumber: people.get(person)?.['booking number'] ?? '',
      }));
      return { body: { ...warned(agency.isSample), items: named, letters, counts, page, pages } };
    },
  });
};

/** What a row is sorted and chosen by. It is worked out for every open case, and nothing is written out for it. */
interface Row {
  readonly one: DetainerCase;
  readonly receivedAt: Instant;
  readonly waitsFor: BoardItem['waitsFor'];
  readonly due: BoardClock | undefined;
}

const rowOf = (one: DetainerCase, agency: Agency, now: Instant): Row => {
  const receivedAt = one.documents[0]?.receivedAt ?? one.openedAt;
  return { one, receivedAt, waitsFor: waitsFor(one), due: boardClocks(one, now, agency.calendar)[0] };
};

const isIn = ({ waitsFor: { who }, due }: Row, view: BoardView): boolean =>
  view === 'all' || (view === 'overdue' ? due?.pressure === 'over' : who.includes(view));

/** A row before it is known whom it is about. */
type Nameless = Omit<BoardItem, 'takenBy' | 'name' | 'bookingNumber'> & { readonly person: string };

const itemOf = ({ one, receivedAt, due, ...row }: Row): Nameless => {
  const newest = one.determinations.at(-1)?.determined.answers ?? [];
  const free = freeToGoSince(one);
  return {
    id: one.id,
    person: one.custody.person,
    standing: standingOf(one),
    receivedAt: formatInstant(receivedAt),
    freeSince: free === undefined ? null : formatInstant(free),
    instructions: newest
      .filter(({ action }) => ASKED_ACTS.includes(action))
      .map(({ action, answer, instruction }) => ({ action, answer, words: instruction.words })),
    waitsFor: row.waitsFor,
    nextDue: due === undefined ? null : { ...due, at: formatInstant(due.at) },
  };
};

/** Who must do something next, and what. */
const waitsFor = (one: DetainerCase): BoardItem['waitsFor'] => {
  const standing = standingOf(one);
  if (standing === 'frozen') return { who: ['commander', 'counsel'], what: 'answer the claim of citizenship' };
  if (standing === 'closed') return { who: [], what: 'nothing' };
  if (standing !== 'open') return { who: ['commander'], what: 'close the case' };
  const proposed = one.decisions.find(({ state }) => state === 'proposed');
  if (proposed !== undefined)
    return proposed.override !== undefined && proposed.override.signedBy === undefined
      ? { who: ['counsel'], what: 'sign the departure, or not' }
      : { who: ['second-person', 'commander'], what: 'confirm what was proposed, or not' };
  const newest = one.determinations.at(-1);
  if (newest === undefined) return { who: ['clerk'], what: 'determine' };
  const asked = newest.determined.answers.filter(({ action }) => ASKED_ACTS.includes(action));
  if (asked.some(({ answer }) => answer === 'conditional')) return { who: ['clerk'], what: 'find a missing fact' };
  const answered = new Set(one.decisions.map(({ act }) => act));
  if (asked.some(({ answer }) => answer === 'unsettled')) return { who: ['counsel'], what: 'answer an open question' };
  return asked.every(({ action }) => answered.has(action))
    ? { who: [], what: 'nothing until the release' }
    : { who: ['clerk'], what: 'answer the request' };
};
