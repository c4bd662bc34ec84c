import { openArchive } from './open-archive.ts';
import { type MergedCells, readMergedCells } from './read-merged-cells.ts';
import { readSharedStrings } from './read-shared-strings.ts';
import { readSheet, type SheetRow } from './read-sheet.ts';
import { readStyles } from './read-styles.ts';
import { readWorkbook, type Sheet } from './read-workbook.ts';
import { UnreadableFile } from './unreadable-file.ts';

/** The archive itself is held; its parts are not, but for the strings that cells share. */
const ARCHIVE_BYTES = 268_435_456;
const SHEET_BYTES = 2_147_483_648;
const STRINGS_BYTES = 268_435_456;
const STYLES_BYTES = 16_777_216;

/** Which sheet is wanted; gets all of them, in their order. */
export type ChooseSheet = (sheets: readonly Sheet[]) => Sheet;

/** One sheet of a workbook, ready to be read from its first row. */
export interface OpenSheet {
  readonly sheet: Sheet;
  /** The rows that hold something, the header among them; to be asked for once. */
  readonly rows: AsyncIterable<SheetRow>;
  /** Blocks of cells shown as one. */
  readonly merged: () => Promise<readonly MergedCells[]>;
  /** Hidden columns, counted from 0; known once the first row was read. */
  readonly hiddenColumns: readonly number[];
}

/** Opens one sheet of an Excel workbook (.xlsx). Each part has a limit that is checked before it is unpacked. */
export const openSheet = async (
  path: string,
  bytes: AsyncIterable<Buffer>,
  choose: ChooseSheet,
): Promise<OpenSheet> => {
  const archive = await openArchive(path, await holdBytes(path, bytes));
  const workbook = await readWorkbook(path, archive);
  const sheet = choose(workbook.sheets);
  const { sharedStrings, styles, is1904 } = workbook;
  const strings =
    sharedStrings === undefined
      ? []
      : await readSharedStrings(`${path}: ${sharedStrings}`, await archive.open(sharedStrings, STRINGS_BYTES));
  const formats =
    styles === undefined ? [] : await readStyles(`${path}: ${styles}`, await archive.open(styles, STYLES_BYTES));
  const hiddenColumns: number[] = [];
  const hideColumns = (first: number, last: number): void => {
    for (let column = first; column <= Math.min(last, 16_383); column++) hiddenColumns.push(column);
  };
  const part = `${path}: ${sheet.name}`;
  const context = { strings, styles: formats, is1904, hideColumns };
  const rows = (async function* () {
    yield* readSheet(part, await archive.open(sheet.part, SHEET_BYTES), context);
  })();
  const merged = async () => readMergedCells(part, await archive.open(sheet.part, SHEET_BYTES));
  return { sheet, rows, merged, hiddenColumns };
};

const holdBytes = async (path: string, bytes: AsyncIterable<Buffer>): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of bytes) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > ARCHIVE_BYTES) {
      throw new UnreadableFile(`${path}: larger than 256 MB; split the workbook, or save the sheet as CSV`);
    }
  }
  return Buffer.concat(chunks);
};
