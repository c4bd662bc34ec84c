import { join } from 'node:path';
import { loadPacks, readPackFolders, type ResolvedPack, VOCABULARY } from '@holdpoint/engine';
import { makeReport, readRegister, reportPeriod } from '../src/index.ts';
import { bundleOf, caseRecords, type SampleCase } from './own-bundle.ts';
import { scratchFolder } from './sample-register.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
/** The project’s own register. */
export const register = readRegister(join(ROOT, 'figures'));
/** Packs of the project’s own law, with those that stand above all. */
export const packsOf = (...names: readonly string[]): readonly ResolvedPack[] =>
  loadPacks(VOCABULARY, readPackFolders(join(ROOT, 'law'), ['local-policy', 'us', ...names])).packs;

/** A report’s document by its name. */
export const documentOf = (name: string) => {
  const found = register.reports.find(({ value }) => value.report === name);
  if (found === undefined) throw new Error(`there is a report ${name}`);
  return found;
};

/** Made-up cases as two bundles in a folder, and the report of them. */
export const made = async (
  name: string,
  period: string,
  cases: readonly SampleCase[],
  packs: readonly ResolvedPack[] = [],
) => {
  const document = documentOf(name);
  const span = reportPeriod(document.value.period, period);
  if (span === undefined) throw new Error(`${period} is a period of ${name}`);
  const half = Math.ceil(cases.length / 2);
  const [first, second] = [cases.slice(0, half), cases.slice(half)].map((some) => some.flatMap(caseRecords));
  const records = scratchFolder({
    'a.bundle': bundleOf(first ?? []),
    ...(second === undefined || second.length === 0 ? {} : { 'b.bundle': bundleOf(second, first?.length ?? 0) }),
    // Handed out a second time: a record that two bundles carry counts once.
    'c.bundle': bundleOf(first ?? []),
  });
  const law = { packs: () => packs, plainCase: () => ({}) };
  return makeReport(register, document, { records, period: span, law });
};

/** Its rows, by table. */
export const rowsIn = (report: Awaited<ReturnType<typeof made>>) =>
  Object.fromEntries(report.tables.map(({ table, rows }) => [table, rows]));

/** So many, each made by its number. */
export const times = <T>(count: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, at) => make(at));
