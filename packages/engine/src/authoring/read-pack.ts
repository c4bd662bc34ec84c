import type { CourtHolidays } from '../clocks/court-holidays.ts';
import type { FactSchema } from '../facts/fact-schema.ts';
import { checkDocument } from './check-document.ts';
import type { Finding } from './finding.ts';
import { isProvisionFile, type PackFiles, provisionName } from './pack-files.ts';
import { type PackText, packSchema, type ProvisionText, provisionSchema } from './provision-schema.ts';
import { readHolidays } from './read-holidays.ts';
import { readTable, type Table } from './table.ts';
import { readYaml, type YamlSource } from './yaml-source.ts';

/** One provision whose document has passed the schema. */
export interface CheckedProvision {
  readonly name: string;
  readonly source: YamlSource;
  readonly text: ProvisionText;
}

/** One pack whose documents have passed the schema; references are resolved later. */
export interface CheckedPack {
  readonly text: PackText;
  readonly source: YamlSource;
  readonly provisions: readonly CheckedProvision[];
  readonly tables: readonly Table[];
  readonly courtHolidays: CourtHolidays | undefined;
  readonly terms: readonly string[];
}

export interface PackRead {
  readonly pack: CheckedPack | undefined;
  readonly findings: readonly Finding[];
}

/** Reads every document of a pack; all faults of all documents are returned together. */
export const readPack = (schema: FactSchema, pack: PackFiles): PackRead => {
  const source = readYaml(`${pack.folder}/pack.yaml`, pack.files['pack.yaml'] ?? '');
  const head = checkDocument(source, packSchema);
  const sources = Object.keys(pack.files)
    .filter(isProvisionFile)
    .sort()
    .map((path) => ({ path, source: readYaml(`${pack.folder}/${path}`, pack.files[path] ?? '') }));
  const terms = sources.flatMap(({ source: one }) => definedTerms(one.value));
  const documentSchema = provisionSchema(schema, terms);
  const findings: Finding[] = [...head.findings];
  const provisions: CheckedProvision[] = [];
  for (const { path, source: one } of sources) {
    const checked = checkDocument(one, documentSchema);
    findings.push(...checked.findings);
    if (checked.value !== undefined) provisions.push({ name: provisionName(path), source: one, text: checked.value });
  }
  if (head.value === undefined) return { pack: undefined, findings };
  const tables = head.value.tables.map((table, index) => readTable(table, index, pack, source));
  findings.push(...tables.flatMap((table) => table.findings));
  const courts = head.value['court holidays'];
  const holidays = courts === undefined ? undefined : readHolidays(courts, pack, source);
  findings.push(...(holidays?.findings ?? []));
  if (findings.length > 0) return { pack: undefined, findings };
  return {
    pack: {
      text: head.value,
      source,
      provisions,
      tables: tables.map((table) => table.table),
      courtHolidays: holidays?.holidays,
      terms,
    },
    findings,
  };
};

/** Terms must be known before the schema is built, so they are read from the text as it stands. */
const definedTerms = (value: unknown): string[] => {
  const rules = (value as { rules?: unknown } | undefined | null)?.rules;
  if (!Array.isArray(rules)) return [];
  return rules
    .map((rule) => (rule as { defines?: unknown } | null)?.defines)
    .filter((term) => typeof term === 'string');
};
