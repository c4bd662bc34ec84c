import { type FieldKind, Lexicon, RecordTable } from '@holdpoint/linkage';
import { comparatorsOf } from '../src/comparator/comparators.ts';

/** What the comparator of a kind calls two values, in its plain words. */
export const levelBetween = (kind: FieldKind, one: string, other: string): string => {
  const [comparator, left, right] = comparing(kind, one, other);
  return comparator?.levels[comparator.compare(left, right)] ?? '';
};

/** The same as a number, from 0, not known, to the last. */
export const levelNumber = (kind: FieldKind, one: string, other: string): number => {
  const [comparator, left, right] = comparing(kind, one, other);
  return comparator?.compare(left, right) ?? -1;
};

const comparing = (kind: FieldKind, one: string, other: string) => {
  const lexicon = new Lexicon();
  const fields = [{ field: 'it', kind }];
  const [left, right] = [new RecordTable(fields, lexicon), new RecordTable(fields, lexicon)];
  const rows = [left.add({ it: one }), right.add({ it: other })] as const;
  return [comparatorsOf(left, right)[0], ...rows] as const;
};
