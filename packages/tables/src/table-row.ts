import { TableFault } from './table-fault.ts';
import { NOT_TEXT, NOT_TEXT_FAULT } from '@holdpoint/sheets';
import type { RawRow } from './raw-row.ts';

/** The names of the columns, without the space around them; a name that stands twice ends the command. */
export const readHeader = (path: string, cells: readonly string[], where: string): readonly string[] => {
  const fail = (says: string): never => {
    throw new TableFault(`${path}: ${says}`);
  };
  const names = cells.map((name) => name.trim());
  const twice = names.find((name, index) => name !== '' && names.indexOf(name) !== index);
  if (twice !== undefined) return fail(`two columns are named "${twice}"; name each fact once`);
  if (names.includes('__proto__')) return fail(`a column is named "__proto__"; name a fact in ${where}`);
  if (names.some((name) => name.includes(NOT_TEXT))) return fail(`${where}: ${NOT_TEXT_FAULT}`);
  const [only = ''] = names;
  const mark = names.length === 1 ? /[;\t]/.exec(only)?.[0] : undefined;
  if (mark !== undefined) {
    const named = mark === ';' ? 'semicolons' : 'tabs';
    return fail(`the columns are parted by ${named}; save it with commas (in Excel "CSV UTF-8, comma delimited")`);
  }
  return names;
};

/** Where a row of a table stands, and how its cells are called in a message. */
export interface RowPlace {
  readonly row: number;
  readonly place: string;
  /** The name of the cell in a column, counted from 0; the name of the column by default. */
  readonly nameCell?: (column: number) => string;
  /** Whether a column holds text alone, so that a tick or a number there is a fault. */
  readonly isText?: ((column: string) => boolean) | undefined;
}

/** Stands before the fault of a cell that cannot be read, in a row that is kept: it is refused until it is mended. */
export const TO_MEND = '#MEND!';

const ERROR_CELL = /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|GETTING_DATA)$/;

/** A row of a table by its columns, or its faults; the one way for CSV, Excel, Parquet and what a reject file keeps of them. */
export const tableRow = (
  names: readonly string[],
  cells: readonly unknown[],
  { row, place, nameCell, isText = () => false }: RowPlace,
  known: readonly string[] = [],
): RawRow => {
  if (cells.length !== names.length) {
    const fault = `columns: found ${cells.length}; expected ${names.length} as in the header; check commas and quotes`;
    return { row, place, kept: { columns: names, cells }, faults: [fault, ...known] };
  }
  const faults = [...known];
  const record: Record<string, unknown> = {};
  for (const [column, name] of names.entries()) {
    const cell = cells[column] ?? '';
    const fault = cellFault(name, cell, isText);
    if (fault !== undefined) faults.push(`${nameCell?.(column) ?? (name || `column ${column + 1}`)}: ${fault}`);
    if (name !== '') record[name] = cell;
  }
  if (faults.length === 0) return { row, place, kept: { cells: record } };
  return {
    row,
    place,
    kept: names.includes('') ? { columns: names, cells } : { cells: record },
    faults,
  };
};

/** A spreadsheet program writes its error values as text where it exports; they say nothing about the case. */
const cellFault = (name: string, cell: unknown, isText: (column: string) => boolean): string | undefined => {
  if (name === '' && cell !== '') return `found ${JSON.stringify(cell)} under no header; name it, or empty the cell`;
  if (typeof cell !== 'string') {
    const found = JSON.stringify(cell) ?? 'nothing';
    const isBad = isText(name) || found.includes(`"${TO_MEND}`);
    return isBad && cell !== null ? `found ${found}; write text, or days as YYYY-MM-DD` : undefined;
  }
  if (cell.startsWith(TO_MEND)) return cell.slice(TO_MEND.length).trim();
  if (ERROR_CELL.test(cell.trim())) {
    return `found the error ${cell.trim()}; write the value, or empty the cell if nobody knows`;
  }
  return cell.includes(NOT_TEXT) ? NOT_TEXT_FAULT : undefined;
};
