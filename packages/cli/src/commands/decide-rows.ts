import { CaseError, type CaseText, type Determination, type Engine, readCase } from '@holdpoint/engine';
import { milliseconds, today } from '../clock.ts';
import type { RawCase } from '../input/read-cases.ts';
import { withNeeds } from './exact-answers.ts';
import type { DecideOptions } from './options.ts';

/** A row that could not be decided, with every fault found in it. */
export interface Rejected {
  readonly row: number;
  readonly source: string;
  readonly faults: readonly string[];
}

export interface RowsDecided {
  readonly determinations: readonly Determination[];
  readonly rejected: readonly Rejected[];
}

/** Decides every row that can be read; a bad row never stops the others. Progress goes to standard error. */
export const decideRows = (engine: Engine, rows: readonly RawCase[], options: DecideOptions): RowsDecided => {
  const determinations: Determination[] = [];
  const rejected: Rejected[] = [];
  const report = progress(rows.length);
  for (const row of rows) {
    const result = decideRow(engine, row, options);
    if (Array.isArray(result)) rejected.push({ row: row.row, source: row.source, faults: result });
    else determinations.push(result as Determination);
    report(determinations.length + rejected.length);
  }
  return { determinations, rejected };
};

/** The determination of a row, or its faults. */
const decideRow = (engine: Engine, row: RawCase, options: DecideOptions): Determination | readonly string[] => {
  if (row.faults !== undefined) return row.faults;
  const read = readCase(row.raw, `row ${row.row}`);
  if (read.case === undefined) return read.problems.map(({ field, found, remedy }) => `${field}: ${found}; ${remedy}`);
  try {
    const text = withAgency(read.case, options.agency);
    const determination = engine.decide(text, {
      today: today(),
      jurisdiction: options.jurisdiction,
      on: options.on ?? read.case.on ?? today(),
      knownOn: options.knownOn,
      actions: options.actions,
    });
    return options.needs ? withNeeds(engine, text, determination) : determination;
  } catch (error) {
    if (error instanceof CaseError) return error.faults;
    throw error;
  }
};

/** `--agency` stands in where a case does not say which agency it is. */
export const withAgency = (text: CaseText, agency: string | undefined): CaseText =>
  agency === undefined || 'agency' in text.facts ? text : { ...text, facts: { ...text.facts, agency } };

/** Says how far the work is, once a second has passed, and only to a terminal or a log, never to the output. */
const progress = (total: number): ((done: number) => void) => {
  const start = milliseconds();
  let last = start;
  return (done) => {
    const now = milliseconds();
    if (now - start < 1000 || now - last < 1000) return;
    last = now;
    process.stderr.write(`${done.toLocaleString('en-US')} of ${total.toLocaleString('en-US')} rows\n`);
  };
};
