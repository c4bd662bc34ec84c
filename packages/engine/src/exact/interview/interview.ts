import type { Answer } from '../../authoring/provision-schema.ts';
import { CaseError, type Engine, type Law } from '../../answer/engine.ts';
import type { Place } from '../../backends/bdd/place.ts';
import { TooLarge } from '../../backends/bdd/diagram.ts';
import type { Day } from '../../facts/day.ts';
import { type FactSchema, findList } from '../../facts/fact-schema.ts';
import { describeProblem } from '../../facts/problem.ts';
import type { Facts } from '../../facts/read-facts.ts';
import type { Action } from '../../facts/vocabulary/actions.ts';
import { type NeededFact, needsWithPlaces, type RankedFact } from '../needs.ts';
import { preliminaryTo } from './preliminary.ts';
import { putAnswer } from './put-answer.ts';
import { type Asking, questionOf } from './question-of.ts';
import type { InterviewAnswer, Question } from './question.ts';
import { withLongLists, type WrittenFacts, writtenNumbers } from './written-lists.ts';

/** How far an interview has come: plain data, so that a step can be undone or kept. */
export interface Interview {
  /** As a case states them. */
  readonly facts: WrittenFacts;
  /** Keys of the questions put so far. */
  readonly asked: readonly string[];
  /** The list to which a record has just been added, so that its fields are asked next. */
  readonly begun: string | undefined;
}

/** Where one act stands. */
export interface ActStanding {
  readonly action: Action;
  /** The answers still possible; exact. `undefined` where the question is too large. */
  readonly possible: readonly Answer[] | undefined;
  /** The answer that every way to complete the case gives, where there is one. */
  readonly settled: Answer | undefined;
  /** What still matters, the best to ask first. */
  readonly needed: readonly NeededFact[];
  /** Why it could not be worked out. */
  readonly tooLarge: string | undefined;
}

export interface InterviewStep {
  readonly standings: readonly ActStanding[];
  /** `undefined` where every act is settled or nothing more can be asked. */
  readonly question: Question | undefined;
}

/** The law and day of an interview, and the acts that it is about. */
export interface InterviewSubject {
  readonly engine: Engine;
  readonly law: Law;
  readonly act: Day;
  readonly actions: readonly Action[];
  /** Most nodes of a diagram. */
  readonly cap?: number;
}

export const beginInterview = (schema: FactSchema, facts: WrittenFacts): Interview => ({
  facts: withLongLists(schema, facts),
  asked: [],
  begun: undefined,
});

/** Where the acts stand, and the question to put next. Throws `CaseError` where the facts are stated wrongly. */
export const nextStep = (subject: InterviewSubject, interview: Interview): InterviewStep => {
  const { engine, law, act } = subject;
  const { facts, problems } = engine.readFacts(law, interview.facts, act);
  if (problems.length > 0) throw new CaseError(problems.map(describeProblem));
  const judged = subject.actions.map((action) => judge(subject, facts, action));
  const asking: Asking = {
    schema: engine.schema,
    facts,
    writtenNumbers: Object.fromEntries(
      engine.schema.lists.map((list) => [list.key, writtenNumbers(engine.schema, interview.facts, list, act)]),
    ),
  };
  for (const { ranked } of judged) {
    const question = pick(asking, subject, interview, ranked);
    if (question !== undefined) return { standings: judged.map(({ standing }) => standing), question };
  }
  return { standings: judged.map(({ standing }) => standing), question: undefined };
};

/** The interview with an answer written into the case. */
export const answerQuestion = (
  schema: FactSchema,
  { facts, asked, begun }: Interview,
  question: Question,
  answer: InterviewAnswer,
): Interview => ({
  facts: putAnswer(schema, facts, question.place, answer),
  asked: [...asked, question.key],
  begun: question.place.is === 'list' ? (answer.is === 'another' ? question.place.list : undefined) : begun,
});

const judge = (
  { engine, law, act, cap }: InterviewSubject,
  facts: Facts,
  action: Action,
): { standing: ActStanding; ranked: readonly RankedFact[] } => {
  const given = { facts, act, questions: law.plan.slice.questionTruths };
  try {
    const { possible, settled, ranked } = needsWithPlaces(engine.schema, law.plan.forAction(action), given, cap);
    const needed = ranked.map(({ fact }) => fact);
    return { standing: { action, possible, settled, needed, tooLarge: undefined }, ranked };
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error;
    const { message } = error;
    return {
      standing: { action, possible: undefined, settled: undefined, needed: [], tooLarge: message },
      ranked: [],
    };
  }
};

interface Candidate {
  readonly place: Place;
  readonly question: Question;
}

const pick = (
  asking: Asking,
  { law }: InterviewSubject,
  { asked, begun }: Interview,
  ranked: readonly RankedFact[],
): Question | undefined => {
  const isAsked = ({ key }: Question): boolean => asked.includes(key);
  const candidates = ranked
    .filter(({ fact }) => fact.state !== 'cannot be had')
    .flatMap(({ variables }) =>
      variables.flatMap((variable): Candidate[] => {
        const question = questionOf(asking, variable);
        return question === undefined || isAsked(question) ? [] : [{ place: variable.place, question }];
      }),
    );
  const preliminary = (one: Candidate): Question | undefined =>
    preliminaryTo(asking, law.plan.slice, one.place, isAsked);
  const ofBegun = candidates.filter((one) => isOfBegun(asking, begun, one));
  for (const one of ofBegun) {
    const question = preliminary(one);
    if (question !== undefined) return question;
  }
  const next = inOrderOfPaper(asking, ofBegun)[0] ?? candidates[0];
  return next === undefined ? undefined : (preliminary(next) ?? next.question);
};

const isOfBegun = ({ facts }: Asking, begun: string | undefined, { place }: Candidate): boolean => {
  if (begun === undefined || place.is !== 'field' || place.list !== begun) return false;
  const items = facts[begun];
  return Array.isArray(items) && place.record === items.length - 1;
};

/**
 * Who has the paper of a new record in hand is asked all that matters of it before anything else, in the order of the
 * case format; what somebody else must answer waits for its turn.
 */
const inOrderOfPaper = ({ schema }: Asking, ofBegun: readonly Candidate[]): readonly Candidate[] => {
  const numberOf = ({ place }: Candidate): number =>
    place.is === 'field' ? (findList(schema, place.list)?.fields ?? []).findIndex(({ key }) => key === place.key) : -1;
  return ofBegun
    .filter(({ place, question }) => place.is === 'field' && question.suppliedBy === holderOf(schema, place.list))
    .toSorted((a, b) => numberOf(a) - numberOf(b));
};

const holderOf = (schema: FactSchema, list: string): string | undefined =>
  findList(schema, list)?.fields[0]?.suppliedBy;
