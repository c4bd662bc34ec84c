import { type Paper, paperHtml, paperPdf } from '@holdpoint/papers';
import { usageError } from '../../exit-codes.ts';
import { requireValue } from './require-value.ts';
import { writeFile } from './write-file.ts';

/** Writes a paper as the ending of its file says: PDF or HTML. */
export const writePaper = (path: string, paper: Paper): void => {
  if (/\.html?$/i.test(path)) writeFile(path, paperHtml(paper));
  else if (/\.pdf$/i.test(path)) writeFile(path, requireValue(path, paperPdf(paper)));
  else throw usageError(`--out: found "${path}"; write a file that ends in .pdf or .html`);
};
