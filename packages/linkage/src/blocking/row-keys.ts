import type { RecordTable } from '../table/record-table.ts';
import type { BlockingRule } from './blocking-rule.ts';
import { keyValues } from './key-values.ts';
import { mix } from './mix.ts';

/** Writes a row's keys under one rule to `found`, each once: one for each way to take a value of every part. */
export const rowKeys = (table: RecordTable, { on }: BlockingRule): ((row: number, found: number[]) => void) => {
  const parts = on.map(({ field, part }) => keyValues(table, field, part));
  const values: number[] = [];
  let next: number[] = [];
  return (row, found) => {
    found.length = 0;
    found.push(0);
    for (const part of parts) {
      values.length = 0;
      part(row, values);
      next.length = 0;
      for (const key of found) for (const value of values) next.push(mix(key, value));
      found.length = 0;
      for (const key of next) if (!found.includes(key)) found.push(key);
    }
  };
};
