import { openDatabase } from '../database/open-database.ts';
import { type ImportFinding } from '../import/import-finding.ts';
import { importSource } from '../import/import-source.ts';
import type { Codebook } from '../register/codebook-schema.ts';
import type { FigureText } from '../register/figure-schema.ts';
import type { Document } from '../register/document.ts';
import type { Register } from '../register/read-register.ts';
import { findInput } from './find-inputs.ts';
import { hashFile } from './hash-file.ts';
import type { BuiltFigure, Input } from './result.ts';
import { runDefinition } from './run-definition.ts';

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
}

/** Builds figures from the files of the records folder. Each source is read once; a figure whose files are absent is named as left out. */
export const buildFigures = async (register: Register, options: BuildOptions): Promise<Build> => {
  const wanted = register.figures.filter(({ value }) => options.only?.includes(value.figure) ?? true);
  const found = new Map(
    sourcesOf(wanted).flatMap((name) => {
      const codebook = register.codebooks.find(({ value }) => value.codebook === name)?.value;
      const input = codebook === undefined ? undefined : findInput(codebook, options.folder, options.prefer);
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
      const imported = await importSource(database.connection, codebook, path, file);
      findings.push(...imported.findings);
      inputs.set(name, { codebook: name, file, ...hash, rows: imported.rows });
    }
    const figures: BuiltFigure[] = [];
    for (const document of wanted) {
      const sources = sourcesOf([document]);
      if (!sources.every((name) => found.has(name))) continue;
      const own = sources.flatMap((name) => inputs.get(name) ?? []);
      figures.push(await runDefinition(database.connection, document, own));
    }
    return { figures, inputs: [...inputs.values()], findings, leftOut };
  } finally {
    database.close();
  }
};

/** The codebooks that definitions need, those of official totals among them. */
const sourcesOf = (documents: readonly Pick<Document<FigureText>, 'value'>[]): readonly string[] => [
  ...new Set(documents.flatMap(({ value }) => [...value.sources, ...value.official.flatMap(({ sources }) => sources)])),
];

const fileOf = (codebooks: readonly Document<Codebook>[], name: string): string =>
  codebooks.find(({ value }) => value.codebook === name)?.value.files[0] ?? name;
