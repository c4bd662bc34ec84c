import type { ClosedReport } from './closed-report.ts';

/** Of the agencies that owe a report, who filed one for the period, with how many revisions, and who did not. */
export const whoHasNotFiled = (
  agencies: readonly string[],
  filed: readonly ClosedReport[],
  { report, period }: { readonly report: string; readonly period: string },
) => {
  const fold = (name: string): string => name.trim().toLowerCase().replaceAll(/\s+/g, ' ');
  const own = filed.filter((one) => one.report === report && one.period.name === period);
  const of = (agency: string): ClosedReport | undefined => own.find((one) => fold(one.agency) === fold(agency));
  const known = new Set(agencies.map(fold));
  return {
    filed: agencies.flatMap((agency) => {
      const found = of(agency);
      const newest = found?.versions.at(-1);
      if (newest === undefined) return [];
      return [
        { agency, on: newest.on, revision: newest.revision, isNone: newest.tables.every(({ isNone }) => isNone) },
      ];
    }),
    notFiled: agencies.filter((agency) => of(agency) === undefined),
    /** Reports of agencies that are not on the list: the list or the name is wrong. */
    notListed: own.filter((one) => !known.has(fold(one.agency))).map(({ agency }) => agency),
  };
};
