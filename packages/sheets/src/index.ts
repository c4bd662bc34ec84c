/** Excel workbooks and text of unknown encoding, read piece by piece within limits; nothing uncertain is guessed. */
export { type CellValue } from './cell-value.ts';
export { cellName, columnLetters } from './cell-name.ts';
export { decodeText, NOT_TEXT, NOT_TEXT_FAULT } from './decode-text.ts';
export { openSheet } from './open-sheet-lazily.ts';
export type { ChooseSheet, OpenSheet } from './open-sheet.ts';
export type { MergedCells } from './read-merged-cells.ts';
export type { SheetRow } from './read-sheet.ts';
export type { Sheet } from './read-workbook.ts';
export { UnreadableFile } from './unreadable-file.ts';
