import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { columnLetters } from '@holdpoint/sheets';
import { csvLine } from '../src/output/csv.ts';
import { type TestSheet, textCell } from '../../../scripts/xlsx-file.ts';

export const SAMPLE_DOCKET = 'fixtures/sample-docket/docket.json';

const Values = z.union([z.string(), z.array(z.string())]);
const Item = z.record(z.string(), Values);
const List = z.object({ complete: z.string(), list: z.array(Item) });
const Docket = z.object({
  cases: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      jurisdiction: z.string(),
      on: z.string(),
      facts: z.record(z.string(), z.union([List, Values, Item])),
    }),
  ),
});

export type SampleCase = z.infer<typeof Docket>['cases'][number];

/** The cases of the sample docket as they stand there. */
export const sampleCases = (): readonly SampleCase[] =>
  Docket.parse(JSON.parse(readFileSync(SAMPLE_DOCKET, 'utf8'))).cases;

const cell = (value: z.infer<typeof Values>): string => (typeof value === 'string' ? value : value.join('|'));

/** One case of the docket as the columns of a table. */
const asRow = ({ facts, ...frame }: SampleCase): Record<string, string> => {
  const row: Record<string, string> = { ...frame };
  const addItem = (name: string, item: z.infer<typeof Item>): void => {
    for (const [key, value] of Object.entries(item)) row[`${name} ${key}`] = cell(value);
  };
  for (const [key, fact] of Object.entries(facts)) {
    const list = List.safeParse(fact).data;
    if (list !== undefined) {
      row[`${key} complete`] = list.complete;
      for (const [index, item] of list.list.entries()) addItem(`${key.slice(0, -1)} ${index + 1}`, item);
    } else if (key === 'document') {
      row['documents complete'] = 'yes';
      addItem('document 1', Item.parse(fact));
    } else row[key] = cell(Values.parse(fact));
  }
  return row;
};

/** The docket as a table: the header, then a row each. */
export const sampleTable = (): readonly (readonly string[])[] => {
  const rows = sampleCases().map(asRow);
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))];
};

export const sampleCsv = (): string =>
  sampleTable()
    .map((cells) => `${csvLine(cells)}\n`)
    .join('');

/** The docket as a sheet of text cells. */
export const sampleSheet = (name: string): TestSheet => ({
  name,
  rows: sampleTable().map((cells, row) =>
    cells.map((text, column) => textCell(`${columnLetters(column)}${row + 1}`, text)).join(''),
  ),
});
