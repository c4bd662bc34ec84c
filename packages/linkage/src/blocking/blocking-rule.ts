/**
 * What two records must share to be compared at all.
 * - `value`: the whole value of an identifier, text, facility or date
 * - `date-either-order`: a date, its day and month in either order
 * - `year`: a date's year
 * - `day-and-month`: a date's day and month, in either order
 * - `one-name`: the sound of one part of the name
 * - `two-names`: the sounds of two parts of the name, in whatever order
 * - `all-names`: the sounds of all parts of the name, in whatever order
 * - `place`: a facility by the words that tell it apart, and its state
 */
export const KEY_PARTS = [
  'value',
  'date-either-order',
  'year',
  'day-and-month',
  'one-name',
  'two-names',
  'all-names',
  'place',
] as const;
export type KeyPart = (typeof KEY_PARTS)[number];

/** A rule that brings records together: they are compared if they agree in every part. */
export interface BlockingRule {
  /** In plain words, for counts and explanations. */
  readonly rule: string;
  readonly on: readonly { readonly field: string; readonly part: KeyPart }[];
  /** A key that more rows than this share is not followed by this rule; how many were is counted. */
  readonly largest?: number | undefined;
}
