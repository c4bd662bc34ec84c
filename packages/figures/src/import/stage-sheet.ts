import { createReadStream } from 'node:fs';
import type { DuckDBConnection } from '@duckdb/node-api';
import { columnLetters, openSheet, type SheetRow, UnreadableFile } from '@holdpoint/sheets';
import { named } from '../database/open-database.ts';
import { stageTable } from '../database/stage-table.ts';
import { ImportError } from './import-error.ts';
import type { FileRelation } from './relation.ts';

/** What stands in a cell that cannot be told, so that it is found as a bad cell and not read as empty. */
export const NOT_TOLD = '#MEND!';

const ROW = 'row of the sheet';

/** The rows of the first sheet that is not hidden, in a table of text columns. */
export const stageSheet = async (connection: DuckDBConnection, path: string, table: string): Promise<FileRelation> => {
  const source = createReadStream(path);
  try {
    const { rows, sheet } = await openSheet(path, source, (sheets) => {
      const first = sheets.find(({ isHidden }) => !isHidden) ?? sheets[0];
      if (first === undefined) throw new ImportError(`${path}: a workbook without sheets of cells`);
      return first;
    });
    const reader = rows[Symbol.asyncIterator]();
    const top = await reader.next();
    if (top.done === true) {
      throw new ImportError(`${path}: sheet "${sheet.name}" is empty; write the names of the columns in row 1`);
    }
    const headers = headersOf(path, top.value);
    const staged = await stageTable(connection, table, [ROW, ...headers]);
    for (let next = await reader.next(); next.done !== true; next = await reader.next()) {
      staged.add([String(next.value.row), ...headers.map((_, column) => textOf(next.value, column))]);
    }
    staged.end();
    return { sql: named(table), headers, rejects: undefined, drop: `DROP TABLE ${named(table)}`, row: named(ROW) };
  } catch (error) {
    throw error instanceof UnreadableFile ? new ImportError(error.message) : error;
  } finally {
    source.destroy();
  }
};

const headersOf = (path: string, row: SheetRow): readonly string[] => {
  if (row.row !== 1) {
    throw new ImportError(`${path}: row 1 is empty; write the names of the columns there, with nothing above them`);
  }
  const width = Math.max(...row.cells.keys()) + 1;
  return Array.from({ length: width }, (_, column) => textOf(row, column) ?? `column ${columnLetters(column)}`);
};

const textOf = ({ cells }: SheetRow, column: number): string | null => {
  const cell = cells.get(column);
  if (cell === undefined) return null;
  return 'fault' in cell ? `${NOT_TOLD} ${cell.fault}` : String(cell.value);
};
