/** What a field holds, and so how two values of it are compared. */
export const FIELD_KINDS = ['name', 'date', 'identifier', 'facility', 'stay', 'text'] as const;
export type FieldKind = (typeof FIELD_KINDS)[number];

/**
 * One field of the records that are compared.
 * - `name`: a person's name, its parts in any order
 * - `date`: a day, as YYYY-MM-DD or YYYYMMDD
 * - `identifier`: a number or code given to one person or booking; `confirms` says whether equality can confirm
 * - `facility`: a facility's name, then a comma and its state
 * - `stay`: a day, or two days with a slash between (`2026-01-05/2026-02-01`); an open end is `2026-01-05/..`
 * - `text`: any words
 */
export interface Field {
  readonly field: string;
  readonly kind: FieldKind;
  readonly confirms?: boolean | undefined;
}

/** A record as it comes: text by field. What is missing or empty is not known. */
export type LinkageRecord = Readonly<Record<string, string | undefined>>;
