import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { PAPERS_FOLDER } from '../papers-folder.ts';
import { type BlankForm, blankSchema } from './blank-schema.ts';

const FOLDER = join(PAPERS_FOLDER, 'blanks');

/** A blank form with the name under which it is asked for: that of its document. */
export interface NamedBlank {
  readonly name: string;
  readonly blank: BlankForm;
}

let blanks: readonly NamedBlank[] | undefined;

/** The blank forms of this package, in the order of their numbers. */
export const loadBlanks = (): readonly NamedBlank[] => {
  blanks ??= readdirSync(FOLDER)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => ({
      name: file.slice(0, -'.yaml'.length),
      blank: blankSchema.parse(parse(readFileSync(join(FOLDER, file), 'utf8'))),
    }))
    .toSorted((a, b) => a.blank.form.localeCompare(b.blank.form, 'en'));
  return blanks;
};
