import { readFileSync } from 'node:fs';
import { type CatalogueRead, loadNotices, readCatalogue, readSheet } from '@holdpoint/papers';
import { CommandError, EXIT } from '../../exit-codes.ts';
import { requireValue } from './require-value.ts';

/** The catalogue of a language from the spreadsheet that a translator sent back: .xlsx, or CSV in UTF-8. */
export const readCatalogueFile = (path: string): CatalogueRead =>
  requireValue(path, readCatalogue(requireValue(path, readSheet(bytesOf(path))), loadNotices()));

const bytesOf = (path: string): Buffer => {
  try {
    return readFileSync(path);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new CommandError(`${path}: cannot be read (${why}); check the path`, EXIT.noInput);
  }
};
