import { CaseError, type CaseText, type Determination, type Engine, readCase, withNeeds } from '@holdpoint/engine';
import { today } from '../clock.ts';
import type { CaseStream, RawCase } from '../input/raw-case.ts';
import type { DecideOptions } from './options.ts';
import { progress } from './progress.ts';

/** What a row comes to: its determination, or every fault found in it. */
export type RowResult = { readonly determination: Determination } | { readonly faults: readonly string[] };

/** Where decided and rejected rows go, in their order. */
export interface RowSinks {
  readonly decided: (one: Determination) => Promise<void> | undefined;
  readonly rejected: (row: RawCase, faults: readonly string[]) => void;
}

/** Decides every row that can be read; a bad row never stops the others. Progress goes to standard error. */
export const decideRows = async (
  engine: Engine,
  { cases, total }: CaseStream,
  options: DecideOptions,
  sinks: RowSinks,
): Promise<void> => {
  let done = 0;
  const report = progress(total);
  for await (const row of cases) {
    const result = decideRow(engine, row, options);
    if ('faults' in result) sinks.rejected(row, result.faults);
    else {
      const waiting = sinks.decided(result.determination);
      if (waiting !== undefined) await waiting;
    }
    done += 1;
    report(done);
  }
};

export const decideRow = (engine: Engine, row: RawCase, options: DecideOptions): RowResult => {
  if (row.faults !== undefined) return { faults: row.faults.map(brief) };
  const read = readCase(row.raw, `row ${row.row}`);
  if (read.case === undefined) {
    return { faults: read.problems.map(({ field, found, remedy }) => brief(`${field}: ${found}; ${remedy}`)) };
  }
  try {
    const text = withAgency(read.case, options.agency);
    const determination = engine.decide(text, {
      today: today(),
      jurisdiction: options.jurisdiction,
      on: options.on ?? read.case.on ?? today(),
      knownOn: options.knownOn,
      actions: options.actions,
    });
    return { determination: options.needs ? withNeeds(engine, text, determination) : determination };
  } catch (error) {
    if (error instanceof CaseError) return { faults: error.faults.map(brief) };
    throw error;
  }
};

const LONGEST_FAULT = 1000;

/** A fault quotes what it found, and a file may hold a cell of megabytes; the row itself is kept whole. */
const brief = (fault: string): string =>
  fault.length <= LONGEST_FAULT ? fault : `${fault.slice(0, LONGEST_FAULT / 2)} … ${fault.slice(-LONGEST_FAULT / 2)}`;

/** `--agency` stands in where a case does not say which agency it is. */
export const withAgency = (text: CaseText, agency: string | undefined): CaseText =>
  agency === undefined || 'agency' in text.facts ? text : { ...text, facts: { ...text.facts, agency } };
