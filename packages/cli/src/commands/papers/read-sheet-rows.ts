import { readFileSync } from 'node:fs';
import { parseCsv } from '@holdpoint/engine';
import { CommandError, EXIT } from '../../exit-codes.ts';
import { openArchive } from '../../input/excel/open-archive.ts';
import { readSharedStrings } from '../../input/excel/read-shared-strings.ts';
import { readSheet } from '../../input/excel/read-sheet.ts';
import { readStyles } from '../../input/excel/read-styles.ts';
import { readWorkbook } from '../../input/excel/read-workbook.ts';

const MOST_BYTES = 33_554_432;

/** The rows of a translator's spreadsheet, as texts: the first sheet that is not hidden of a workbook, or a CSV. */
export const readSheetRows = async (path: string): Promise<readonly (readonly string[])[]> => {
  const bytes = bytesOf(path);
  if (bytes.length > MOST_BYTES) throw new CommandError(`${path}: larger than 32 MB; no catalogue is`, EXIT.noInput);
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') return workbookRows(path, bytes);
  const text = new TextDecoder().decode(bytes);
  if (text.includes('\uFFFD')) {
    throw new CommandError(`${path}: not UTF-8; save it as an Excel workbook (.xlsx) or as "CSV UTF-8"`, EXIT.noInput);
  }
  return parseCsv(text);
};

const bytesOf = (path: string): Buffer => {
  try {
    return readFileSync(path);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new CommandError(`${path}: cannot be read (${why}); check the path`, EXIT.noInput);
  }
};

const workbookRows = async (path: string, bytes: Buffer): Promise<readonly (readonly string[])[]> => {
  const archive = await openArchive(path, bytes);
  const workbook = await readWorkbook(path, archive);
  const sheet = workbook.sheets.find(({ isHidden }) => !isHidden) ?? workbook.sheets[0];
  if (sheet === undefined) throw new CommandError(`${path}: a workbook without sheets of cells`, EXIT.noInput);
  const strings =
    workbook.sharedStrings === undefined
      ? []
      : await readSharedStrings(path, await archive.open(workbook.sharedStrings, MOST_BYTES));
  const styles =
    workbook.styles === undefined ? [] : await readStyles(path, await archive.open(workbook.styles, MOST_BYTES));
  const context = { strings, styles, is1904: workbook.is1904, hideColumns: () => undefined };
  const rows: string[][] = [];
  for await (const { row, cells } of readSheet(path, await archive.open(sheet.part, MOST_BYTES), context)) {
    while (rows.length < row - 1) rows.push([]);
    const width = Math.max(...cells.keys()) + 1;
    rows.push(
      Array.from({ length: width }, (_, column) => {
        const cell = cells.get(column);
        if (cell === undefined) return '';
        if ('fault' in cell) throw new CommandError(`${path}: row ${row}: ${cell.fault}`, EXIT.noInput);
        return String(cell.value);
      }),
    );
  }
  return rows;
};
