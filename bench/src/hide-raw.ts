/** The facts of a case as its text states them. */
export type RawFacts = Readonly<Record<string, unknown>>;

/**
 * Hides a share of what a case states: facts, fields of records, marks, and that a list is complete. A record itself
 * stays, since a case that knows nothing of a record does not list it.
 */
export const hideRaw = (facts: RawFacts, share: number, random: () => number): RawFacts =>
  Object.fromEntries(
    Object.entries(facts).flatMap(([key, value]) => {
      if (key === 'list' && Array.isArray(value)) return [[key, value.map((one) => hidden(one, share, random))]];
      if (isFacts(value)) return [[key, hideRaw(value, share, random)]];
      return random() < share ? [] : [[key, value]];
    }),
  );

const hidden = (value: unknown, share: number, random: () => number): unknown =>
  isFacts(value) ? hideRaw(value, share, random) : value;

const isFacts = (value: unknown): value is RawFacts =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
