import fc from 'fast-check';
import { TEXTS } from '../backends/random-law.ts';

type Facts = Record<string, unknown>;

const YES = [true, false];
const TEXT = [...TEXTS, 'other'];
const MARKS = [0, 1, 2, 3].map((bits) => ({ m: (bits & 1) !== 0, n: (bits & 2) !== 0 }));

/** A case with some facts missing, small enough that every way to complete it can be tried. */
export interface SmallCase {
  readonly shown: Facts;
  /** For each missing fact, by the name that the engine gives it, all of its values. */
  readonly missing: Readonly<Record<string, readonly unknown[]>>;
}

const maybe = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: undefined, freq: 2 });

/** One record in the first list, none in the second; both lists complete. */
export const smallCase: fc.Arbitrary<SmallCase> = fc
  .record({
    yes: maybe(YES),
    text: maybe(TEXT),
    marks: maybe(MARKS),
    ownYes: maybe(YES),
    ownText: maybe(TEXT),
    ownMarks: maybe(MARKS),
    day: fc.integer({ min: 18_900, max: 20_000 }),
  })
  .map(({ yes, text, marks, ownYes, ownText, ownMarks, day }) => ({
    shown: {
      yes,
      text,
      nested: { marks },
      first: [{ yes: ownYes, text: ownText, marks: ownMarks, day }],
      second: [],
      open: {},
    },
    missing: {
      ...(yes === undefined ? { yes: YES } : {}),
      ...(text === undefined ? { text: TEXT } : {}),
      ...(marks === undefined ? { nested: MARKS } : {}),
      ...(ownYes === undefined ? { 'first[0] yes': YES } : {}),
      ...(ownText === undefined ? { 'first[0] text': TEXT } : {}),
      ...(ownMarks === undefined ? { 'first[0] marks': MARKS } : {}),
    },
  }));

/** A completion: the facts, and the value chosen for each missing one. */
export interface Completion {
  readonly facts: Facts;
  readonly chosen: Readonly<Record<string, unknown>>;
}

/** Every way to complete a small case. */
export const completionsOf = ({ shown, missing }: SmallCase): readonly Completion[] =>
  Object.entries(missing).reduce<readonly Completion[]>(
    (all, [name, values]) =>
      all.flatMap(({ facts, chosen }) =>
        values.map((value) => ({ facts: fill(facts, name, value), chosen: { ...chosen, [name]: value } })),
      ),
    [{ facts: shown, chosen: {} }],
  );

const fill = (facts: Facts, name: string, value: unknown): Facts => {
  if (name === 'nested') return { ...facts, nested: { marks: value } };
  if (!name.startsWith('first[0] ')) return { ...facts, [name]: value };
  const [record] = facts.first as Facts[];
  return { ...facts, first: [{ ...record, [name.slice('first[0] '.length)]: value }] };
};
