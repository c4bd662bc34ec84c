/** Something about a file that a reader of its figures must know. No row is left out because of it, unless it says so. */
export interface ImportFinding {
  readonly code: 'bad-cell' | 'unknown-value' | 'unreadable-row' | 'repeated-row' | 'unknown-column' | 'absent-column';
  readonly file: string;
  /** `row 17, prepare_date`: rows counted from the header, which is row 1. */
  readonly place: string;
  readonly found: string;
  readonly remedy: string;
  /** How many rows it concerns. */
  readonly rows: number;
}

/** The finding on one line. */
export const formatImportFinding = ({ code, file, place, found, remedy, rows }: ImportFinding): string => {
  const more = rows > 1 ? ` (and ${(rows - 1).toLocaleString('en-US')} more)` : '';
  return `${file}: ${place}${more}: ${code}: found ${found}; ${remedy}`;
};
