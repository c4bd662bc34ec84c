import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { type Notice, noticeSchema } from './notice-schema.ts';
import { PAPERS_FOLDER } from '../papers-folder.ts';

const FOLDER = join(PAPERS_FOLDER, 'notices');
const WORDING = 'wording.yaml';

/** The words that all notices share, in English, by name. */
export type Wording = Readonly<Record<string, string>>;

/** What ships: every kind of notice, in the order of their form numbers, and the words they share. */
export interface NoticeBook {
  readonly notices: readonly Notice[];
  readonly wording: Wording;
}

let book: NoticeBook | undefined;

/** The notices of this package. A document that does not fit its schema is a bug of the package, and throws. */
export const loadNotices = (): NoticeBook => {
  book ??= {
    notices: readdirSync(FOLDER)
      .filter((file) => file.endsWith('.yaml') && file !== WORDING)
      .map((file) => noticeSchema.parse(documentOf(file)))
      .toSorted((a, b) => a.form.localeCompare(b.form, 'en')),
    wording: z.record(z.string(), z.string().min(1)).parse(documentOf(WORDING)),
  };
  return book;
};

const documentOf = (file: string): unknown => parse(readFileSync(join(FOLDER, file), 'utf8'));
