import { custodyWeights, Lexicon, type LinkageRecord, type LinkedPairs, Linker, RecordTable } from '@holdpoint/linkage';
import { CUSTODY_FIELDS, custodyRecord } from './synthetic/custody-roll.ts';
import { letterList, type ListRow } from './synthetic/letter-list.ts';
import type { Known } from './quality.ts';

/** One run from records as text to pairs, and what it took. The making of the records is not in the time. */
export interface BulkRun {
  readonly linker: Linker;
  readonly pairs: LinkedPairs;
  readonly rows: readonly Pick<ListRow, 'truth' | 'group'>[];
  readonly list: readonly LinkageRecord[];
  readonly seconds: { readonly read: number; readonly index: number; readonly link: number; readonly all: number };
  /** Seconds of all processors for indexing and linking. */
  readonly processorSeconds: number;
  /** The most memory that the process had in use up to the end of the run, generator included. */
  readonly mostBytes: number;
}

const BATCH = 20_000;

const secondsOf = <T>(work: () => T): [T, number] => {
  const start = process.hrtime.bigint();
  const result = work();
  return [result, Number(process.hrtime.bigint() - start) / 1e9];
};

export const bulkRun = (seed: number, listRows: number, rollRows: number): BulkRun => {
  const lexicon = new Lexicon();
  const roll = new RecordTable(CUSTODY_FIELDS, lexicon);
  let read = 0;
  for (let from = 0; from < rollRows; from += BATCH) {
    const records = Array.from(
      { length: Math.min(BATCH, rollRows - from) },
      (_, at) => custodyRecord(seed, from + at).record,
    );
    read += secondsOf(() => records.forEach((record) => roll.add(record)))[1];
  }
  const rows: Pick<ListRow, 'truth' | 'group'>[] = [];
  const list: LinkageRecord[] = [];
  for (const { record, truth, group } of letterList(seed, listRows, rollRows)) {
    list.push(record);
    rows.push({ truth, group });
  }
  const table = new RecordTable(CUSTODY_FIELDS, lexicon);
  read += secondsOf(() => list.forEach((record) => table.add(record)))[1];
  const used = process.cpuUsage();
  const [linker, index] = secondsOf(() => new Linker(custodyWeights(), roll));
  const [pairs, link] = secondsOf(() => linker.link(table));
  const { user, system } = process.cpuUsage(used);
  return {
    linker,
    pairs,
    rows,
    list,
    seconds: { read, index, link, all: read + index + link },
    processorSeconds: (user + system) / 1e6,
    mostBytes: process.resourceUsage().maxRSS * 1024,
  };
};

/** What the generator knows of a run's rows. */
export const knownOf = ({ rows }: Pick<BulkRun, 'rows'>): Known => ({
  isRight: (left, right) => rows[left]?.truth === right,
  rightPairs: (group) => rows.filter(({ truth, group: its }) => truth !== undefined && (group ?? its) === its).length,
  groupOf: (left) => rows[left]?.group,
});

/** Milliseconds to search the indexed roll for one row, from its text on: the median of many rows, one after the other. */
export const oneRowMs = ({ linker, list }: BulkRun, rows: number): number => {
  const times = list.slice(0, rows).map((record) => {
    const [, seconds] = secondsOf(() => {
      const table = new RecordTable(CUSTODY_FIELDS, linker.table.lexicon);
      table.add(record);
      return linker.link(table).length;
    });
    return seconds * 1000;
  });
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
};
