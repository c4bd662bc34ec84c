import { z } from 'zod';
import { MOST_DAYS } from '@holdpoint/desk';
import { type Day, parseDay, startOfDay, type Zone } from '@holdpoint/engine';
import { CASES, eventsOfActs, MOST_EVENTS, STANDING_DISCLOSURES, subjectsWithAct } from '@holdpoint/store';
import { lateThings, unansweredThings } from '../oversight/open-things.ts';
import { OVERSEEN_ACTS, sectionsOf } from '../oversight/overseen-events.ts';
import { problem, ProblemError } from '../problem/problem.ts';
import type { Service } from '../service/service.ts';
import { agencyOf } from './commands.ts';
import { openLetterSchema, openLetters } from './letters/open-letters.ts';
import { recordReading, requireRole, warned } from './reading.ts';
import { addReading, type App } from './route.ts';

const eventRow = z.object({
  at: z.string(),
  by: z.string(),
  role: z.string(),
  case: z.string().nullable(),
  what: z.string(),
});
const openRow = z.object({ case: z.string(), receipt: z.string(), what: z.string(), since: z.string().nullable() });

export const oversightSchema = z.object({
  warning: z.string().optional(),
  from: z.string(),
  to: z.string(),
  /** Whether there were more events than one report is made from: ask for a shorter period. */
  isCutOff: z.boolean(),
  outsideAccess: z.array(eventRow).readonly(),
  overrides: z.array(eventRow).readonly(),
  holds: z.array(eventRow).readonly(),
  refused: z.array(z.object({ act: z.string(), count: z.number() })).readonly(),
  late: z.array(openRow).readonly(),
  unanswered: z.array(openRow).readonly(),
  /** Official letters that nobody has answered, the nearest deadline first. */
  letters: z.array(openLetterSchema).readonly(),
  standing: z
    .array(
      z.object({
        kind: z.string(),
        recipient: z.string(),
        fields: z.array(z.string()).readonly(),
        legalBasis: z.string(),
        onlyDetainerCases: z.boolean(),
      }),
    )
    .readonly(),
});
export type OversightReport = z.infer<typeof oversightSchema>;

/** What those who oversee a desk ask first: who outside got what, what was departed from, what is late. It names no person. */
export const addOversightRoutes = (app: App, service: Service): void => {
  addReading(app, {
    path: '/v1/oversight',
    summary: 'Access by outside agencies, overrides, holds, refusals of a period; what is late or unanswered now',
    query: z.object({ from: z.iso.date(), to: z.iso.date() }),
    response: oversightSchema,
    run: async (request) => {
      requireRole(request, 'read-oversight');
      const agency = agencyOf(service, request.actor.agency);
      const [from, to] = [String(request.query.from), String(request.query.to)];
      const period = periodOf(from, to, agency.zone);
      const now = service.clock.now();
      const found = await service.store.as(request.actor, async (work) => {
        await recordReading(service, request, work, 'read-oversight', { from, to });
        const events = await eventsOfActs(work, agency.id, { acts: OVERSEEN_ACTS, ...period });
        const cases = (await CASES.open(work, agency.id)).map(({ body }) => body);
        const ids = cases.map(({ id }) => id);
        const answered = await subjectsWithAct(work, agency.id, 'respond-to-sender', ids);
        const standing = await STANDING_DISCLOSURES.list(work, agency.id, { limit: 200 });
        const letters = await openLetters(work, agency.id, now);
        return { events, cases, answered, letters, standing: standing.map(({ body }) => body) };
      });
      return {
        body: {
          ...warned(agency.isSample),
          from,
          to,
          isCutOff: found.events.length === MOST_EVENTS,
          ...sectionsOf(found.events),
          late: lateThings(found.cases, now, agency.calendar),
          unanswered: unansweredThings(found.cases, found.answered, now),
          letters: found.letters,
          standing: found.standing.map(({ kind, recipient, fields, legalBasis, onlyDetainerCases }) => ({
            kind,
            recipient,
            fields,
            legalBasis,
            onlyDetainerCases,
          })),
        },
      };
    },
  });
};

/** The instants of local days, the last one included. Throws for a period that is none, or is longer than one report. */
const periodOf = (from: string, to: string, zone: Zone): { from: Date; to: Date } => {
  const [first, last] = [parseDay(from), parseDay(to)];
  if (first === undefined || last === undefined || last < first || last - first >= MOST_DAYS)
    throw new ProblemError(
      problem(422, 'period-too-long', `name a first and a last day, at most ${MOST_DAYS} days in all`),
    );
  const at = (day: Day): Date => new Date(startOfDay(day, zone) ?? 0);
  return { from: at(first), to: at(last + 1) };
};
