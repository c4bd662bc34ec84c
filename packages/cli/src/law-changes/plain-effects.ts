import { type Action, type Answer, decideBriefly, type Engine, formatDay, type Law, parseDay } from '@holdpoint/engine';
import { formOn, plainCase } from '../law-map/plain-case.ts';
import { inOrder, type LawChange } from './law-change.ts';

/** What the changes of one day make of the plain case, in one place, on one act. */
export interface PlainEffect {
  readonly jurisdiction: string;
  readonly action: Action;
  readonly before: PlainAnswer;
  readonly on: PlainAnswer;
}

export interface PlainAnswer {
  readonly answer: Answer;
  /** Citations of the rules on which it rests. */
  readonly by: readonly string[];
}

/**
 * Tells, for the changes of one day, where the plain case of `law map` gets another answer than the day before. Only the
 * acts that a change touches are decided, and under each law of a place only once, however many days ask.
 */
export class PlainEffects {
  readonly #engine: Engine;
  readonly #knownOn: number;
  readonly #answers = new WeakMap<Law, Map<string, PlainAnswer>>();

  constructor(engine: Engine, knownOn: string) {
    this.#engine = engine;
    this.#knownOn = parseDay(knownOn) ?? Number.NaN;
  }

  /** The effects in the jurisdictions given, of changes that all fall on one day. */
  of(changes: readonly LawChange[], jurisdictions: readonly string[]): readonly PlainEffect[] {
    const [first] = changes;
    const day = first === undefined ? undefined : parseDay(first.day);
    if (day === undefined) return [];
    return jurisdictions.flatMap((jurisdiction) => {
      const above = packsOver(this.#engine, jurisdiction);
      const acts = inOrder(changes.filter(({ pack }) => above.has(pack)).flatMap((change) => change.acts));
      return acts.flatMap((action): PlainEffect[] => {
        const before = this.#answer(jurisdiction, action, day - 1);
        const on = this.#answer(jurisdiction, action, day);
        if (before === undefined || on === undefined || before.answer === on.answer) return [];
        return [{ jurisdiction, action, before, on }];
      });
    });
  }

  #answer(jurisdiction: string, action: Action, day: number): PlainAnswer | undefined {
    const law = this.#engine.law({ jurisdiction, lawOn: day, knownOn: this.#knownOn });
    if (law === undefined) return undefined;
    const text = formatDay(day);
    const known = this.#answers.get(law) ?? new Map<string, PlainAnswer>();
    this.#answers.set(law, known);
    // The plain case holds no record with a day of its own: under one law it differs by the form of the day alone.
    const key = `${action}\n${formOn(text)}`;
    const answer = known.get(key) ?? this.#decide(law, action, text, day);
    known.set(key, answer);
    return answer;
  }

  #decide(law: Law, action: Action, text: string, day: number): PlainAnswer {
    const { facts } = this.#engine.readFacts(law, plainCase(text), day);
    const { answer, by } = decideBriefly(this.#engine.schema, law.plan, facts, action);
    return { answer, by: [...new Set(by.map(({ cite }) => cite))] };
  }
}

/** The packs whose law holds in a place: its own, those above it, and the agency's own policy. */
export const packsOver = ({ packs }: Engine, jurisdiction: string): ReadonlySet<string> => {
  const own = packs.find(({ id }) => id === jurisdiction);
  const policies = packs.filter(({ layer }) => layer === 'policy').map(({ id }) => id);
  return new Set([jurisdiction, ...(own?.under ?? []), ...policies]);
};
