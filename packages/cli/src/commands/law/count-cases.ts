import { type Action, answerUnder, CaseError, type CaseText, type Day, parseDay, readCase } from '@holdpoint/engine';
import { readAllCases } from '../../input/read-cases.ts';
import { groundOf } from '../../output/decisions.ts';
import { withAgency } from '../decide-rows.ts';
import type { DecideOptions } from '../options.ts';
import type { TwoLaws } from './two-laws.ts';

/** A case of a file that gets another answer. */
export interface CaseChanged {
  readonly case: string;
  readonly action: Action;
  readonly before: string;
  readonly after: string;
  readonly because: readonly [string, string];
}

export interface CaseCounts {
  readonly cases: number;
  /** One for each case and act. */
  readonly changed: readonly CaseChanged[];
  /** Rows that could not be judged, each with its faults. */
  readonly rejected: readonly string[];
}

/** Judges every case of a file under both laws. */
export const countCases = async (laws: TwoLaws, file: string, options: DecideOptions): Promise<CaseCounts> => {
  const changed: CaseChanged[] = [];
  const rejected: string[] = [];
  const rows = await readAllCases(file, { format: options.format, sheet: options.sheet });
  for (const { row, place, raw, faults } of rows) {
    const read = readCase(raw, `row ${row}`);
    if (faults !== undefined || read.case === undefined) {
      const why = faults ?? read.problems.map(({ field, found, remedy }) => `${field}: ${found}; ${remedy}`);
      rejected.push(`${place}: ${why.join(' | ')}`);
      continue;
    }
    try {
      changed.push(...changesOf(laws, withAgency(read.case, options.agency), options));
    } catch (error) {
      if (!(error instanceof CaseError)) throw error;
      rejected.push(`${place}: ${error.faults.join(' | ')}`);
    }
  }
  return { cases: rows.length - rejected.length, changed, rejected };
};

const changesOf = (laws: TwoLaws, text: CaseText, options: DecideOptions): readonly CaseChanged[] => {
  const jurisdiction = options.jurisdiction ?? text.jurisdiction ?? '';
  const own = laws.isOnOwnDay && text.on !== undefined ? parseDay(text.on) : undefined;
  const act: Day = own ?? laws.act;
  const [a, b] = [laws.before(jurisdiction, act), laws.after(jurisdiction, act)];
  return options.actions.flatMap((action) => {
    const before = answerUnder(a, { facts: text.facts, act, action });
    const after = answerUnder(b, { facts: text.facts, act, action });
    if (before.answer === after.answer) return [];
    const because = [groundOf(before), groundOf(after)] as const;
    return [{ case: text.id, action, before: before.answer, after: after.answer, because }];
  });
};

const MOST_LISTED = 10;

/** How many cases get another answer, on which acts, and the first ten of them. */
export const countLines = ({ cases, changed, rejected }: CaseCounts): readonly string[] => {
  const ids = new Set(changed.map((one) => one.case));
  const acts = [...Map.groupBy(changed, ({ action }) => action)].map(([action, some]) => `${action} ${some.length}`);
  const unread = rejected.length === 0 ? '' : `; ${rejected.length} rows could not be read`;
  return [
    `${ids.size} of ${cases} cases get another answer${unread}`,
    ...(acts.length === 0 ? [] : [`  by act: ${acts.join(', ')}`]),
    ...changed
      .slice(0, MOST_LISTED)
      .map(
        (one) => `  ${one.case}, ${one.action}: ${one.before} (${one.because[0]}) -> ${one.after} (${one.because[1]})`,
      ),
    ...(changed.length > MOST_LISTED ? [`  and ${changed.length - MOST_LISTED} more; -o json lists them all`] : []),
  ];
};
