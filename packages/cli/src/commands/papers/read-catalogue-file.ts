import { type CatalogueRead, loadNotices, readCatalogue } from '@holdpoint/papers';
import { readSheetRows } from './read-sheet-rows.ts';
import { requireValue } from './require-value.ts';

/** The catalogue of a language from the spreadsheet that a translator sent back. */
export const readCatalogueFile = async (path: string): Promise<CatalogueRead> =>
  requireValue(path, readCatalogue(await readSheetRows(path), loadNotices()));
