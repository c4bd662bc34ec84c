import type { ClosedReport } from './closed-report.ts';
import type { MadeReport } from './make-report.ts';
import type { ReportPeriod } from './report-period.ts';
import type { ReportText } from './report-schema.ts';

export interface Closing {
  readonly report: Pick<ReportText, 'report' | 'cite'>;
  readonly agency: string;
  readonly period: ReportPeriod;
  /** The day of closing. */
  readonly on: string;
  /** Why a closed report is corrected. */
  readonly reason?: string | undefined;
}

export type Closed =
  | { readonly ok: true; readonly closed: ClosedReport; readonly isChanged: boolean }
  | { readonly ok: false; readonly why: string };

/**
 * Closes the report of a period that is over. What was closed stands: made again with the same result nothing changes, and another
 * result is refused unless a reason comes with it, which makes it a revision beside the earlier ones.
 */
export const closeReport = (made: MadeReport, closing: Closing, before: ClosedReport | undefined): Closed => {
  const { report, agency, period, on, reason } = closing;
  if (on < period.before)
    return { ok: false, why: `the period ends with the day before ${period.before}; close it then` };
  const version = {
    revision: before?.versions.length ?? 0,
    on,
    reason: before === undefined ? null : (reason ?? null),
    tables: made.tables.map(({ table, rows, isNone }) => ({ table, rows: rows.map((row) => [...row]), isNone })),
    records: made.records,
    definition: made.definition,
    result: made.result,
  };
  if (before === undefined) {
    const head = { format: 'holdpoint-statutory-report/v1' as const, report: report.report, cite: report.cite, agency };
    return { ok: true, isChanged: true, closed: { ...head, period: { ...period }, versions: [version] } };
  }
  const of = `${before.report} of ${before.agency} for ${before.period.name}`;
  if (before.report !== report.report || before.agency !== agency || before.period.name !== period.name)
    return { ok: false, why: `the file holds ${of}; name another file` };
  if (before.versions.at(-1)?.result === made.result) return { ok: true, closed: before, isChanged: false };
  if (reason === undefined || !/\p{L}{3}/u.test(reason))
    return {
      ok: false,
      why: `${of} was closed on ${before.versions.at(-1)?.on}, and the records now give another result; if it is to be corrected, say why with --revise "the reason"`,
    };
  return { ok: true, isChanged: true, closed: { ...before, versions: [...before.versions, version] } };
};
