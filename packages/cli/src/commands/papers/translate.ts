import { catalogueSheet, loadNotices, writeCsv, writeWorkbook } from '@holdpoint/papers';
import { EXIT, usageError } from '../../exit-codes.ts';
import { takeFlags } from '../take-flags.ts';
import { readCatalogueFile } from './read-catalogue-file.ts';
import { writeFile } from './write-file.ts';

/** `holdpoint papers translate`: the spreadsheet for a translator, blank or with what stands. */
export const translate = (args: readonly string[]): number => {
  const { texts, rest } = takeFlags(args, { texts: ['out', 'catalogue'] });
  if (rest.length > 0) throw usageError(`papers translate: found "${rest[0]}"; see holdpoint papers --help`);
  const { out, catalogue } = texts;
  if (out === undefined) throw usageError('papers translate: name the spreadsheet to write with --out');
  const stands = catalogue === undefined ? undefined : readCatalogueFile(catalogue).catalogue;
  const rows = catalogueSheet(loadNotices(), stands);
  if (/\.xlsx$/i.test(out)) writeFile(out, writeWorkbook(rows));
  else if (/\.csv$/i.test(out)) writeFile(out, writeCsv(rows));
  else throw usageError(`--out: found "${out}"; write a file that ends in .xlsx or .csv`);
  const empty = rows.slice(1).filter(([key = '', , , text]) => !key.startsWith('about.') && text === '').length;
  process.stdout.write(`${out}  ${empty} to translate\n`);
  return EXIT.ok;
};
