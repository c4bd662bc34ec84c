import type { RecordTable } from '../table/record-table.ts';
import type { BlockingRule } from './blocking-rule.ts';
import { keyValues } from './key-values.ts';
import { mix } from './mix.ts';

/**
 * Writes a row's keys under one rule to `found`: one for each way to take a value of every part. A part gives each value
 * once, so no key comes twice.
 */
export const rowKeys = (table: RecordTable, { on }: BlockingRule): ((row: number, found: number[]) => void) => {
  const parts = on.map(({ field, part }) => keyValues(table, field, part));
  const values: number[] = [];
  const before: number[] = [];
  return (row, found) => {
    found.length = 0;
    found.push(0);
    for (const part of parts) {
      before.length = 0;
      for (let at = 0; at < found.length; at++) before.push(found[at] ?? 0);
      values.length = 0;
      part(row, values);
      found.length = 0;
      for (let at = 0; at < before.length; at++) {
        for (let to = 0; to < values.length; to++) found.push(mix(before[at] ?? 0, values[to] ?? 0));
      }
    }
  };
};
