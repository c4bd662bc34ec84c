import { readFileSync } from 'node:fs';
import { parseCsvRecords } from '@holdpoint/engine';
import { type BlockingRule, type Field, Lexicon, RecordTable } from '@holdpoint/linkage';
import type { TruthTable } from './febrl.ts';

const FIELDS: readonly Field[] = [
  { field: 'name', kind: 'name' },
  { field: 'born', kind: 'date' },
  { field: 'city', kind: 'text' },
  { field: 'email', kind: 'text' },
];

const BORN: BlockingRule = { rule: 'the same birth date', on: [{ field: 'born', part: 'date-either-order' }] };
const EMAIL: BlockingRule = { rule: 'the same address', on: [{ field: 'email', part: 'value' }] };
const NAMES: BlockingRule = { rule: 'two parts of the name by sound', on: [{ field: 'name', part: 'two-names' }] };
const NAME: BlockingRule = { rule: 'one part of the name by sound', on: [{ field: 'name', part: 'one-name' }] };

export const FAKE_BLOCKING: readonly BlockingRule[] = [BORN, EMAIL, NAMES, NAME];
export const FAKE_SESSIONS: readonly BlockingRule[] = [BORN, EMAIL, NAMES];

/** Splink's list of 1,000 invented people, several rows each, with the person in the column `cluster`. */
export const readFake1000 = (path: string): TruthTable => {
  const table = new RecordTable(FIELDS, new Lexicon());
  const persons: string[] = [];
  for (const row of parseCsvRecords(readFileSync(path, 'utf8'))) {
    table.add({ name: `${row.first_name} ${row.surname}`, born: row.dob, city: row.city, email: row.email });
    persons.push(row.cluster ?? '');
  }
  return { table, persons };
};
