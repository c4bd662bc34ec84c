import { parseCsv } from '@holdpoint/engine';
import { done, refused, type Result } from '../outcome/result.ts';
import { BrokenWorkbook, readWorkbook } from './read-workbook.ts';
import type { SheetRows } from './write-workbook.ts';

const MOST_BYTES = 8_388_608;
const ZIP = 'PK';

/** The rows of a translator's spreadsheet: an Excel workbook (.xlsx), or CSV in UTF-8. No bytes make it throw. */
export const readSheet = (bytes: Uint8Array): Result<SheetRows> => {
  if (bytes.length > MOST_BYTES) return refused('catalogue-wrong', ['larger than 8 MB, which no catalogue is']);
  if (Buffer.from(bytes.subarray(0, 2)).toString('latin1') !== ZIP) return readText(bytes);
  try {
    return done(readWorkbook(bytes));
  } catch (error) {
    // What the readers of zip and XML cannot take in a file that somebody sent.
    const says = error instanceof BrokenWorkbook ? error.message : 'not a whole Excel workbook; save it anew as .xlsx';
    return refused('catalogue-wrong', [says]);
  }
};

const readText = (bytes: Uint8Array): Result<SheetRows> => {
  try {
    return done(parseCsv(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    return refused('catalogue-wrong', ['not UTF-8; save it as an Excel workbook (.xlsx) or as "CSV UTF-8"']);
  }
};
