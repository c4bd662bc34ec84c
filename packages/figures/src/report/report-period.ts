import type { PeriodKind } from './report-schema.ts';

/** A span of days: `before` is the first day that no longer counts. */
export interface ReportPeriod {
  readonly name: string;
  readonly from: string;
  readonly before: string;
}

/** The span that a name such as `2025` or `2025-q3` stands for; `undefined` where it is none of that kind. A year to June bears the year of its end. */
export const reportPeriod = (kind: PeriodKind, name: string): ReportPeriod | undefined => {
  const found = (kind === 'quarter' ? /^(\d{4})-[qQ]([1-4])$/ : /^(\d{4})$/).exec(name);
  if (found === null) return undefined;
  const year = Number(found[1]);
  const span = (from: string, before: string): ReportPeriod => ({ name, from, before });
  switch (kind) {
    case 'calendar year':
      return span(`${year}-01-01`, `${year + 1}-01-01`);
    case 'year to 30 June':
      return span(`${year - 1}-07-01`, `${year}-07-01`);
    case 'year to 30 September':
      return span(`${year - 1}-10-01`, `${year}-10-01`);
    case 'quarter': {
      const month = (Number(found[2]) - 1) * 3 + 1;
      const day = (at: number): string =>
        `${at > 12 ? year + 1 : year}-${String(at > 12 ? 1 : at).padStart(2, '0')}-01`;
      return span(day(month), day(month + 3));
    }
  }
};
