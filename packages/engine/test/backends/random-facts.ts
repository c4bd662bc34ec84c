import fc from 'fast-check';
import { Disputed, UNOBTAINABLE } from '../../src/facts/fact-value.ts';
import { TEXTS } from './random-law.ts';

export type RandomFacts = Record<string, unknown>;

const yes = fc.boolean();
const text = fc.constantFrom(...TEXTS, 'other');
const day = fc.integer({ min: 18_900, max: 20_000 });
const marks = fc.record({ m: fc.boolean(), n: fc.boolean() });

/** A record with every field shown. */
const wholeItem = fc.record({ yes, text, day, marks });
const wholeList = fc.array(wholeItem, { maxLength: 4 });

/** Facts with nothing hidden: both lists complete. */
export const wholeFacts: fc.Arbitrary<RandomFacts> = fc.record({
  yes,
  text,
  nested: fc.record({ marks }),
  first: wholeList,
  second: wholeList,
  open: fc.constant({}),
});

/** The day of the act, leap days and ends of years among them. */
export const actDay = fc.oneof(
  fc.integer({ min: 19_000, max: 20_100 }),
  fc.constantFrom(19_781, 19_782, 19_783, 19_417, 19_723),
);

/** How each value of a case is hidden: shown, not asked, not to be had, or disputed with another value. */
const veil = fc.constantFrom('shown', 'shown', 'shown', 'not asked', 'cannot be had', 'disputed');

/** Facts hidden here and there, together with the whole facts they came from. */
export const hiddenFacts: fc.Arbitrary<{ whole: RandomFacts; hidden: RandomFacts }> = fc
  .record({
    whole: wholeFacts,
    other: wholeFacts,
    veils: fc.infiniteStream(veil),
    dropped: fc.array(fc.nat({ max: 3 }), { maxLength: 2 }),
  })
  .map(({ whole, other, veils, dropped }) => {
    const next = (): string => veils.next().value ?? 'shown';
    const hide = (value: unknown, rival: unknown): unknown => {
      switch (next()) {
        case 'not asked':
          return undefined;
        case 'cannot be had':
          return UNOBTAINABLE;
        case 'disputed':
          return new Disputed([value, rival]);
        default:
          return value;
      }
    };
    const hideItem = (item: RandomFacts, rival: RandomFacts | undefined): RandomFacts =>
      Object.fromEntries(Object.entries(item).map(([key, value]) => [key, hide(value, rival?.[key] ?? value)]));
    const hideList = (key: string): RandomFacts[] => {
      const [own, theirs] = [whole[key] as RandomFacts[], other[key] as RandomFacts[]];
      return own.filter((_, index) => !dropped.includes(index)).map((item, index) => hideItem(item, theirs[index]));
    };
    // A record that is left out is hidden behind a list that may be longer.
    const isShort = (key: string): boolean => (whole[key] as unknown[]).length > (hidden[key] as unknown[]).length;
    const hidden: RandomFacts = {
      yes: hide(whole.yes, other.yes),
      text: hide(whole.text, other.text),
      nested: { marks: hide((whole.nested as RandomFacts).marks, (other.nested as RandomFacts).marks) },
      first: hideList('first'),
      second: hideList('second'),
    };
    hidden.open = { first: isShort('first') || next() === 'not asked', second: isShort('second') };
    return { whole, hidden };
  });
