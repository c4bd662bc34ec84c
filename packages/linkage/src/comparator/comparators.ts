import type { Field } from '../table/field.ts';
import type { Column, RecordTable } from '../table/record-table.ts';
import type { Comparator } from './comparator.ts';
import { compareDates } from './dates.ts';
import { compareFacilities } from './facilities.ts';
import { compareIdentifiers } from './identifiers.ts';
import { compareNames } from './names.ts';
import { compareStays } from './stays.ts';
import { compareTexts } from './texts.ts';

/** One comparator for each field of two tables that share fields and lexicon, in the order of the fields. */
export const comparatorsOf = (left: RecordTable, right: RecordTable): readonly Comparator[] =>
  left.fields.map((field) => comparatorOf(field, left.column(field.field), right.column(field.field)));

const comparatorOf = ({ field }: Field, left: Column, right: Column): Comparator => {
  if (left.kind === 'name' && right.kind === 'name') return compareNames(left, right);
  if (left.kind === 'date' && right.kind === 'date') return compareDates(left, right);
  if (left.kind === 'stay' && right.kind === 'stay') return compareStays(left, right);
  if (left.kind === 'identifier' && right.kind === 'identifier') return compareIdentifiers(left, right);
  if (left.kind === 'facility' && right.kind === 'facility') return compareFacilities(left, right);
  if (left.kind === 'text' && right.kind === 'text') return compareTexts(left, right);
  throw new TypeError(
    `field "${field}": ${left.kind} on one side, ${right.kind} on the other; both must be of one kind`,
  );
};
