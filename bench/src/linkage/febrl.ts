import { readFileSync } from 'node:fs';
import { parseCsvRows } from '@holdpoint/engine';
import { type BlockingRule, type Field, Lexicon, RecordTable } from '@holdpoint/linkage';

/** The fields of the FEBRL lists. None confirms: the social security numbers of these lists have slips of the hand in them. */
const FEBRL_FIELDS: readonly Field[] = [
  { field: 'name', kind: 'name' },
  { field: 'born', kind: 'date' },
  { field: 'number', kind: 'identifier' },
  { field: 'house', kind: 'text' },
  { field: 'street', kind: 'text' },
  { field: 'place', kind: 'text' },
  { field: 'suburb', kind: 'text' },
  { field: 'postcode', kind: 'text' },
  { field: 'state', kind: 'text' },
];

const same = (...fields: readonly string[]): BlockingRule => ({
  rule: `the same ${fields.join(' and ')}`,
  on: fields.map((field) => ({ field, part: 'value' as const })),
});

export const FEBRL_BLOCKING: readonly BlockingRule[] = [
  same('number'),
  same('born'),
  { rule: 'two parts of the name by sound', on: [{ field: 'name', part: 'two-names' }] },
  same('street'),
  same('place'),
  same('suburb', 'house'),
  same('postcode', 'house'),
  {
    rule: 'a part of the name by sound, and the postcode',
    on: [
      { field: 'name', part: 'one-name' },
      { field: 'postcode', part: 'value' },
    ],
  },
  {
    rule: 'a part of the name by sound, and the suburb',
    on: [
      { field: 'name', part: 'one-name' },
      { field: 'suburb', part: 'value' },
    ],
  },
];

export const FEBRL_SESSIONS: readonly BlockingRule[] = [
  same('number'),
  same('born'),
  { rule: 'two parts of the name by sound', on: [{ field: 'name', part: 'two-names' }] },
  same('postcode', 'suburb'),
];

/** A list with the truth beside it: the person that each row is of. */
export interface TruthTable {
  readonly table: RecordTable;
  readonly persons: readonly string[];
}

/** Reads one FEBRL list. `rec-12-org` and `rec-12-dup-0` are of one person. */
export const readFebrl = (path: string, lexicon: Lexicon): TruthTable => {
  const table = new RecordTable(FEBRL_FIELDS, lexicon);
  const persons: string[] = [];
  for (const { cells } of parseCsvRows(readFileSync(path, 'utf8')).slice(1)) {
    const [id = '', given, surname, house, street, place, suburb, postcode, state, born, number] = cells.map((cell) =>
      cell.trim(),
    );
    table.add({ name: `${given} ${surname}`, born, number, house, street, place, suburb, postcode, state });
    persons.push(id.split('-')[1] ?? '');
  }
  return { table, persons };
};
