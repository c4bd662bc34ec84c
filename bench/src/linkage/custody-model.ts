import {
  type BlockingRule,
  Lexicon,
  type RecordTable,
  RecordTable as Table,
  train,
  type Weights,
} from '@holdpoint/linkage';
import { CUSTODY_FIELDS, custodyRecord } from './synthetic/custody-roll.ts';
import { letterList, type ListRow } from './synthetic/letter-list.ts';

const on = (rule: string, parts: BlockingRule['on'], largest?: number): BlockingRule =>
  largest === undefined ? { rule, on: parts } : { rule, on: parts, largest };

const TWO_NAMES = { field: 'name', part: 'two-names' } as const;
const ONE_NAME = { field: 'name', part: 'one-name' } as const;
const YEAR = { field: 'born', part: 'year' } as const;
const DAY_AND_MONTH = { field: 'born', part: 'day-and-month' } as const;
const PLACE = { field: 'facility', part: 'place' } as const;
const NUMBER = on('the same number', [{ field: 'number', part: 'value' }]);
const BORN = on('the same birth date, day and month in either order', [{ field: 'born', part: 'date-either-order' }]);

/** What brings a row of a letter and a custody record together. */
const CUSTODY_BLOCKING: readonly BlockingRule[] = [
  NUMBER,
  BORN,
  on('two parts of the name by sound, and the year of birth', [TWO_NAMES, YEAR]),
  on('two parts of the name by sound, and the day and month of birth', [TWO_NAMES, DAY_AND_MONTH]),
  on('two parts of the name by sound, and the facility', [TWO_NAMES, PLACE], 500),
  on('a part of the name by sound, the year of birth and the facility', [ONE_NAME, YEAR, PLACE], 500),
  on('a part of the name by sound, the day and month of birth and the facility', [ONE_NAME, DAY_AND_MONTH, PLACE], 500),
  on('every part of the name by sound', [{ field: 'name', part: 'all-names' }], 100),
];

const SESSIONS: readonly BlockingRule[] = [NUMBER, BORN, on('two parts of the name by sound', [TWO_NAMES], 2000)];

/** A list and a roll that share one lexicon, and what the generator knows of the list. */
export interface Lists {
  readonly list: RecordTable;
  readonly roll: RecordTable;
  readonly truth: readonly Pick<ListRow, 'truth' | 'group' | 'channels'>[];
}

/** A made-up list and roll; `without` leaves fields of the list empty. */
const makeLists = (seed: number, listRows: number, rollRows: number, without: readonly string[] = []): Lists => {
  const lexicon = new Lexicon();
  const roll = new Table(CUSTODY_FIELDS, lexicon);
  for (let serial = 0; serial < rollRows; serial++) roll.add(custodyRecord(seed, serial).record);
  const list = new Table(CUSTODY_FIELDS, lexicon);
  const truth: Pick<ListRow, 'truth' | 'group' | 'channels'>[] = [];
  for (const { record, ...known } of letterList(seed, listRows, rollRows)) {
    list.add({ ...record, ...Object.fromEntries(without.map((field) => [field, ''])) });
    truth.push(known);
  }
  return { list, roll, truth };
};

/** The training of the weights that the package ships: `node bench/src/linkage-train.ts` writes them. */
export const trainCustody = (day: string): Weights => {
  const [seed, listRows, rollRows] = [20_261_123, 20_000, 100_000];
  const { list, roll } = makeLists(seed, listRows, rollRows);
  return train({
    left: list,
    right: roll,
    blocking: CUSTODY_BLOCKING,
    sessions: SESSIONS,
    seed,
    randomPairs: 2_000_000,
    thresholds: { enter: -1, leave: -3, outdone: 6 },
    version: 'custody-1',
    note: {
      on: 'invented people: a list and a custody roll of the generator in bench/src/linkage/synthetic, without labels',
      day,
      command: 'npm run linkage:train',
    },
  });
};
