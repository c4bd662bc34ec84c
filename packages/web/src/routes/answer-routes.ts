import {
  addYears,
  exactAnswers,
  isAction,
  type CaseText,
  parseDay,
  timeline,
  type Determination,
  type Engine,
} from '@holdpoint/engine';
import { z } from 'zod';
import { notFound, problem, ProblemError } from '../problem/problem.ts';
import type { Service } from '../service/service.ts';
import { agencyOf, caseOf } from './commands.ts';
import { recordReading, requireRole, warned } from './reading.ts';
import { addReading, type App } from './route.ts';

const answers = z.array(z.string());

/** What exact analysis says of one act in one case: what to ask first, what would change the answer, and when it changes. */
export const answerSchema = z.object({
  warning: z.string().optional(),
  action: z.string(),
  determination: z.string(),
  lawOn: z.string(),
  needs: z.union([
    z.object({
      possible: answers,
      facts: z.array(
        z.object({
          fact: z.string(),
          state: z.string(),
          question: z.string(),
          suppliedBy: z.string(),
          minutes: z.number(),
          settles: z.number(),
          yields: z.array(z.object({ value: z.string(), answers })),
        }),
      ),
    }),
    z.object({ tooLarge: z.string() }),
  ]),
  wouldChange: z.union([
    z.array(
      z.object({
        answer: z.string(),
        minutes: z.number(),
        changes: z.array(z.object({ fact: z.string(), from: z.string().nullable(), to: z.string() })),
      }),
    ),
    z.object({ tooLarge: z.string() }),
  ]),
  timeline: z.array(z.object({ from: z.string(), to: z.string(), answer: z.string(), because: z.array(z.string()) })),
});
export type AnswerView = z.infer<typeof answerSchema>;

const YEARS = 20;

/** Reads what the newest determination of a case turns on. */
export const addAnswerRoutes = (app: App, service: Service): void => {
  addReading(app, {
    path: '/v1/cases/:id/answers/:action',
    summary:
      'One answer of the newest determination: what to ask first, what would change it, how it changes over time',
    response: answerSchema,
    run: async (request) => {
      requireRole(request, 'read-case');
      const agency = agencyOf(service, request.actor.agency);
      const { id = '', action = '' } = request.params;
      if (!isAction(action)) throw notFound('act');
      const { body: one } = await service.store.as(request.actor, async (work) => {
        const found = await caseOf(work, agency.id, id);
        await recordReading(service, request, work, 'read-case', { view: 'answer', action }, { kind: 'case', id });
        return found;
      });
      const newest = one.determinations.at(-1);
      const answer = newest?.determined.answers.find((each) => each.action === action);
      if (newest === undefined || answer === undefined)
        throw new ProblemError(problem(409, 'no-determination', 'determine the case with this act first'));
      const determined = { ...newest.determined, answers: [answer] };
      return {
        body: {
          ...warned(agency.isSample),
          action,
          determination: newest.id,
          lawOn: determined.lawOn,
          ...analysis(service.engine, determined, { id: one.id, jurisdiction: one.jurisdiction, facts: newest.facts }),
        },
      };
    },
  });
};

const analysis = (
  engine: Engine,
  determined: Determination,
  about: Pick<CaseText, 'id' | 'facts'> & { readonly jurisdiction: string },
): Pick<AnswerView, 'needs' | 'wouldChange' | 'timeline'> => {
  const text = { ...about, on: determined.lawOn, knownOn: determined.knownOn };
  const [exact] = exactAnswers(engine, text, determined);
  const [answer] = determined.answers;
  const from = parseDay(determined.lawOn);
  const knownOn = parseDay(determined.knownOn);
  if (exact === undefined || answer === undefined || from === undefined || knownOn === undefined)
    throw new Error('a stored determination has no answer or no day');
  const { needs, wouldChange } = exact;
  const spans = timeline(engine, {
    jurisdiction: about.jurisdiction,
    facts: about.facts as Readonly<Record<string, unknown>>,
    action: answer.action,
    from,
    to: addYears(from, YEARS),
    knownOn,
  });
  return {
    needs:
      'tooLarge' in needs
        ? needs
        : {
            possible: [...needs.possible],
            facts: needs.facts.map(({ yields, ...fact }) => ({
              ...fact,
              yields: yields.map(({ value, answers: left }) => ({ value, answers: [...left] })),
            })),
          },
    wouldChange:
      'tooLarge' in wouldChange
        ? wouldChange
        : wouldChange.map(({ answer: next, minutes, changes }) => ({
            answer: next,
            minutes,
            changes: changes.map(({ fact, from: now, to }) => ({ fact, from: now ?? null, to })),
          })),
    timeline: spans.map(({ from: begins, to, answer: said, because }) => ({
      from: begins,
      to,
      answer: said,
      because: [...because],
    })),
  };
};
