import { join } from 'node:path';
import { blankPaper, loadBlanks } from '@holdpoint/papers';
import { EXIT, usageError } from '../../exit-codes.ts';
import { takeFlags } from '../take-flags.ts';
import { requireValue } from './require-value.ts';
import { writePaper } from './write-paper.ts';

/** `holdpoint papers blank`: the forms for when the system is down, a file each. */
export const blank = (args: readonly string[]): number => {
  const { texts, marks, rest } = takeFlags(args, { texts: ['out', 'agency'], marks: ['html', 'sample'] });
  if (rest.length > 0) throw usageError(`papers blank: found "${rest[0]}"; see holdpoint papers --help`);
  if (texts.out === undefined) throw usageError('papers blank: name the folder with --out');
  const ending = marks.has('html') ? 'html' : 'pdf';
  for (const { name, blank: form } of loadBlanks()) {
    const paper = requireValue(name, blankPaper({ name, agency: texts.agency ?? '', isSample: marks.has('sample') }));
    const path = join(texts.out, `${form.form}-${name}.${ending}`);
    writePaper(path, paper);
    process.stdout.write(`${path}  ${form.title}\n`);
  }
  return EXIT.ok;
};
