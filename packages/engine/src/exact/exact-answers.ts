import type { Determination } from '../answer/answer.ts';
import type { Engine } from '../answer/engine.ts';
import type { CaseText } from '../answer/read-case.ts';
import { TooLarge } from '../backends/bdd/diagram.ts';
import { parseDay } from '../facts/day.ts';
import type { Action } from '../facts/vocabulary/actions.ts';
import { type Needs, needs } from './needs.ts';
import { type Reversal, wouldChange } from './would-change.ts';

/** A question put to all possible cases, or why it is not answered. */
export type Exact<T> = T | { readonly tooLarge: string };

/** What exact analysis adds to one answer. */
export interface ExactAnswer {
  readonly needs: Exact<Needs>;
  readonly wouldChange: Exact<readonly Reversal[]>;
}

/** Which missing facts matter and what would change the answer, for each answer of a determination. */
export const exactAnswers = (engine: Engine, text: CaseText, one: Determination): readonly ExactAnswer[] => {
  const ask = askerOf(engine, text, one);
  return one.answers.map(({ action }) => ({
    needs: ask(action, (plan, given) => needs(engine.schema, plan, given)),
    wouldChange: ask(action, (plan, given) => wouldChange(engine.schema, plan, given)),
  }));
};

/** The determination with `needs` beside every answer. */
export const withNeeds = (engine: Engine, text: CaseText, one: Determination): Determination => {
  const ask = askerOf(engine, text, one);
  const answers = one.answers.map((answer) => ({
    ...answer,
    needs: ask(answer.action, (plan, given) => needs(engine.schema, plan, given)),
  }));
  return { ...one, answers };
};

type NeedsParameters = Parameters<typeof needs>;

const askerOf = (engine: Engine, text: CaseText, { jurisdiction, lawOn, knownOn }: Determination) => {
  const act = dayOf(lawOn);
  const law = engine.law({ jurisdiction, lawOn: act, knownOn: dayOf(knownOn) });
  if (law === undefined) throw new Error(`no law for ${jurisdiction}, which has just decided`);
  const { facts } = engine.readFacts(law, text.facts, act);
  const given = { facts, act, questions: law.plan.slice.questionTruths };
  return <T>(action: Action, put: (plan: NeedsParameters[1], given: NeedsParameters[2]) => T): Exact<T> => {
    try {
      return put(law.plan.forAction(action), given);
    } catch (error) {
      if (error instanceof TooLarge) return { tooLarge: error.message };
      throw error;
    }
  };
};

const dayOf = (text: string): number => {
  const day = parseDay(text);
  if (day === undefined) throw new Error(`no day: ${text}`);
  return day;
};
