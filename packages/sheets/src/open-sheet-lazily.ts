import type { ChooseSheet, OpenSheet } from './open-sheet.ts';

/** Opens one sheet of a workbook. The libraries are loaded now, so that who reads text alone does not wait for them. */
export const openSheet = async (path: string, bytes: AsyncIterable<Buffer>, choose: ChooseSheet): Promise<OpenSheet> =>
  (await import('./open-sheet.ts')).openSheet(path, bytes, choose);
