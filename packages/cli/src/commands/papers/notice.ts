import { z } from 'zod';
import { AGENCIES } from '@holdpoint/engine';
import { type Catalogue, noticePaper } from '@holdpoint/papers';
import { CommandError, EXIT, usageError } from '../../exit-codes.ts';
import { readFileText } from '../../input/read-file.ts';
import { takeFlags } from '../take-flags.ts';
import { readCatalogueFile } from './read-catalogue-file.ts';
import { requireValue } from './require-value.ts';
import { writePaper } from './write-paper.ts';

const fileSchema = z.strictObject({
  jurisdiction: z.string().min(1),
  agencyKind: z.enum(AGENCIES).default('county-jail'),
  zone: z.string().min(1),
  /** A notice is a sample until its file says otherwise. */
  isSample: z.boolean().default(true),
  values: z.record(z.string(), z.json()),
  service: z.json().optional(),
});

/** `holdpoint papers notice`: one notice, filled in. */
export const notice = (args: readonly string[]): number => {
  const { texts, rest } = takeFlags(args, { texts: ['values', 'language', 'catalogue', 'out'] });
  const [kind, ...more] = rest;
  if (kind === undefined || more.length > 0)
    throw usageError('papers notice: name one kind; see holdpoint papers list');
  const { values: path, out } = texts;
  if (path === undefined) throw usageError('papers notice: name the file of values with --values');
  if (out === undefined) throw usageError('papers notice: name the file to write with --out');
  const file = readRequest(path);
  const catalogues: readonly Catalogue[] =
    texts.catalogue === undefined ? [] : [readCatalogueFile(texts.catalogue).catalogue];
  const paper = requireValue(path, noticePaper({ ...file, kind, language: texts.language ?? 'en', catalogues }));
  writePaper(out, paper);
  process.stdout.write(`${out}  ${paper.title}\n`);
  return EXIT.ok;
};

const readRequest = (path: string): z.infer<typeof fileSchema> => {
  const fail = (says: readonly string[]): never => {
    throw new CommandError(says.map((one) => `${path}: ${one}`).join('\n'), EXIT.noInput);
  };
  const read = fileSchema.safeParse(jsonOf(readFileText(path), fail));
  if (read.success) return read.data;
  return fail(read.error.issues.map((issue) => `${issue.path.join('.') || 'the file'}: ${issue.message}`));
};

const jsonOf = (text: string, fail: (says: readonly string[]) => never): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    return fail([`not JSON (${error instanceof Error ? error.message : String(error)}); mend it there`]);
  }
};
