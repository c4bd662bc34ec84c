import { openDatabase } from '../database/open-database.ts';
import { type ImportFinding } from '../import/import-finding.ts';
import { importSource } from '../import/import-source.ts';
import type { Codebook } from '../register/codebook-schema.ts';
import type { FigureText } from '../register/figure-schema.ts';
import type { Document } from '../register/document.ts';
import type { Register } from '../register/read-register.ts';
import { basename } from 'node:path';
import { findInput, type FoundInput } from './find-inputs.ts';
import type { LawToAsk } from '../overstay/law-of-day.ts';
import { stageOverstays, withAccounts, zoneOf } from '../overstay/stage-overstays.ts';
import type { CountedTable } from '../suppression/counted-table.ts';
import { hashFile } from './hash-file.ts';
import type { BuiltFigure, Input } from './result.ts';
import { hideLinkedCells } from '../suppression/hide-linked-cells.ts';
import { MarginError } from '../suppression/cell-system.ts';
import { DefinitionError, finishFigure, runDefinition } from './run-definition.ts';

/** What came of a build. */
export interface Build {
  readonly figures: readonly BuiltFigure[];
  readonly inputs: readonly Input[];
  readonly findings: readonly ImportFinding[];
  /** Figures that were not built, each with the files that are absent. */
  readonly leftOut: readonly { readonly figure: string; readonly absent: readonly string[] }[];
}

export interface BuildOptions {
  /** The records folder. */
  readonly folder: string;
  /** Names of the figures to build; all by default. */
  readonly only?: readonly string[];
  /** An ending, such as `.csv.gz`: which file of a source is read where several are there. */
  readonly prefer?: string;
  /** The law, for figures that hold stays against it; without it they are left out. */
  readonly law?: LawToAsk;
  /** Whose clock a desk's own records are read by; universal time without it. */
  readonly zone?: string;
  /** A file in place of that of a source, by the name of its codebook. */
  readonly instead?: Readonly<Record<string, string>>;
}

/** Builds figures from the files of the records folder. Each source is read once; a figure whose files are absent is named as left out. */
export const buildFigures = async (register: Register, options: BuildOptions): Promise<Build> => {
  const isAsked = ({ figure }: FigureText): boolean => options.only?.includes(figure) ?? true;
  const wanted = withLinked(register.figures, isAsked);
  const found = new Map(
    sourcesOf(wanted).flatMap((name) => {
      const codebook = register.codebooks.find(({ value }) => value.codebook === name)?.value;
      const input = codebook === undefined ? undefined : inputOf(codebook, options);
      return input === undefined ? [] : [[name, input] as const];
    }),
  );
  const leftOut = wanted.flatMap(({ value }) => {
    const absent = sourcesOf([{ value }])
      .filter((name) => !found.has(name))
      .map((name) => fileOf(register.codebooks, name));
    return absent.length === 0 ? [] : [{ figure: value.figure, absent }];
  });
  const database = await openDatabase([...found.values()].map(({ path }) => path));
  try {
    const inputs = new Map<string, Input>();
    const findings: ImportFinding[] = [];
    for (const [name, { codebook, file, path }] of found) {
      const hash = await hashFile(path);
      const imported = await importSource(database.connection, codebook, path, file, {
        law: options.law,
        zone: zoneOf(register, name, options.zone),
      });
      findings.push(...imported.findings);
      inputs.set(name, { codebook: name, file, ...hash, rows: imported.rows });
    }
    const made = wanted.filter((document) => sourcesOf([document]).every((name) => found.has(name)));
    const accounts = await stageOverstays(database.connection, register, made, options);
    const tables: CountedTable[] = [];
    for (const document of made)
      tables.push({ definition: document.value, rows: await runDefinition(database.connection, document) });
    const shown = hideOrName(tables);
    const figures: BuiltFigure[] = [];
    for (const [at, document] of made.entries()) {
      if (!isAsked(document.value)) continue;
      const own = sourcesOf([document]).flatMap((name) => inputs.get(name) ?? []);
      const built = await finishFigure(database.connection, document, shown[at] ?? [], own);
      figures.push(withAccounts(built, document.value, accounts));
    }
    return { figures, inputs: [...inputs.values()], findings, leftOut };
  } finally {
    database.close();
  }
};

const inputOf = (codebook: Codebook, { folder, prefer, instead }: BuildOptions): FoundInput | undefined => {
  const path = instead?.[codebook.codebook];
  return path === undefined ? findInput(codebook, folder, prefer) : { codebook, file: basename(path), path };
};

/** The figures that are asked for, and those that share a set with one: what is hidden in a figure hangs on them. */
const withLinked = (figures: Register['figures'], isAsked: (figure: FigureText) => boolean): Register['figures'] => {
  const sets = new Set(figures.flatMap(({ value }) => (isAsked(value) && value.margins ? [value.margins.of] : [])));
  return figures.filter(({ value }) => isAsked(value) || (value.margins !== undefined && sets.has(value.margins.of)));
};

const hideOrName = (tables: readonly CountedTable[]) => {
  try {
    return hideLinkedCells(tables);
  } catch (error) {
    if (error instanceof MarginError) throw new DefinitionError(error.message);
    throw error;
  }
};

/** The codebooks that definitions need, those of official totals among them. */
const sourcesOf = (documents: readonly Pick<Document<FigureText>, 'value'>[]): readonly string[] => [
  ...new Set(documents.flatMap(({ value }) => [...value.sources, ...value.official.flatMap(({ sources }) => sources)])),
];

const fileOf = (codebooks: readonly Document<Codebook>[], name: string): string =>
  codebooks.find(({ value }) => value.codebook === name)?.value.files[0] ?? name;
