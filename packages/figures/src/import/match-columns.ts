import type { Codebook, CodebookColumn } from '../register/codebook-schema.ts';
import { ImportError } from './import-error.ts';
import type { ImportFinding } from './import-finding.ts';

/** A column of the codebook and the name under which this file has it, if it has it. */
export interface MatchedColumn {
  readonly column: CodebookColumn;
  readonly header: string | undefined;
}

export interface Matched {
  readonly columns: readonly MatchedColumn[];
  readonly findings: readonly ImportFinding[];
}

/**
 * Which columns of a file are read. One that the codebook neither keeps nor drops is reported and not read; one that it
 * needs and the file lacks ends the import.
 */
export const matchColumns = (file: string, headers: readonly string[], codebook: Codebook): Matched => {
  const names = headers.map(fold);
  const twice = names.find((name, index) => name !== '' && names.indexOf(name) !== index);
  if (twice !== undefined) throw new ImportError(`${file}: two columns are named "${twice}"; rename one of them`);
  const columns = codebook.columns.map((column) => ({ column, header: headerOf(headers, column.headers) }));
  const absent = columns.filter(({ header }) => header === undefined).map(({ column }) => column);
  const needed = absent.filter(({ required }) => required);
  if (needed.length > 0) {
    const wanted = needed.map(({ headers: [first = ''] }) => `"${first}"`).join(', ');
    throw new ImportError(
      `${file}: line 1 has no column ${wanted}; expected the layout of figures/codebooks/${codebook.codebook}.yaml`,
    );
  }
  const known = new Set([...codebook.columns, ...codebook.dropped].flatMap((one) => one.headers.map(fold)));
  const unknown = headers.filter((header) => header.trim() !== '' && !known.has(fold(header)));
  return {
    columns,
    findings: [
      ...absent.map(({ name }) => ({
        code: 'absent-column' as const,
        file,
        place: 'line 1',
        found: `no column ${name}`,
        remedy: 'its cells are read as empty',
        rows: 1,
      })),
      ...unknown.map((header) => ({
        code: 'unknown-column' as const,
        file,
        place: 'line 1',
        found: `column "${header.trim()}"`,
        remedy: `it is not read; keep or drop it in figures/codebooks/${codebook.codebook}.yaml`,
        rows: 1,
      })),
    ],
  };
};

/** Editions of one layout differ in case, and in spaces for underscores. */
const fold = (header: string): string =>
  header
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, ' ');

const headerOf = (headers: readonly string[], wanted: readonly string[]): string | undefined => {
  const folded = wanted.map(fold);
  return headers.find((header) => folded.includes(fold(header)));
};
