import { readFileSync } from 'node:fs';
import { formatFinding } from '@holdpoint/engine';
import {
  checkApprovals,
  type Publication,
  readPublication,
  resultsDigest,
  siteContentOf,
  SiteError,
  type SiteHead,
  writeSite,
} from '@holdpoint/figures';
import { today } from '../../clock.ts';
import { CommandError, EXIT, usageError } from '../../exit-codes.ts';
import { recordsFolder } from '../../records.ts';
import { buildOrEnd } from './build-or-end.ts';
import { cloneCommit } from './clone-commit.ts';
import { lawDays } from './law-days.ts';
import { readArguments } from '../read-arguments.ts';
import { requireRegister } from './require-register.ts';

/** `holdpoint figures publish`. */
export const publish = async (args: readonly string[]): Promise<number> => {
  const { values, positionals } = readArguments('figures publish', args, {
    folder: { type: 'string' },
    data: { type: 'string' },
    record: { type: 'string' },
    preview: { type: 'boolean', default: false },
    'law-on': { type: 'string' },
  });
  const [out, ...others] = positionals;
  if (out === undefined || others.length > 0) throw usageError('figures publish: name one folder for the site');
  if (values.preview === (values.record !== undefined)) {
    throw usageError(
      'figures publish: say --record FILE with the approvals of two persons, or --preview to see what they are to approve',
    );
  }
  const record = values.record === undefined ? undefined : publicationOf(values.record);
  const register = requireRegister(values.folder);
  const build = await buildOrEnd(register, { folder: values.data ?? recordsFolder(process.env) });
  const content = siteContentOf(register, build, lawDays(record?.on ?? values['law-on'] ?? today()));
  const digest = resultsDigest(content);
  const clone = cloneCommit();
  if (record !== undefined) {
    const approved = checkApprovals(record, digest);
    if (!approved.ok) throw new CommandError(`${values.record}: not published: ${approved.why}`, EXIT.notProven);
    if (clone?.isChanged !== false) {
      throw new CommandError(
        'figures publish: files of this clone differ from its commit, so nobody could rebuild the figures from it; commit them first',
        EXIT.notProven,
      );
    }
  }
  const head: SiteHead = {
    isPreview: record === undefined,
    published: record?.on ?? today(),
    commit: clone?.commit ?? 'unknown',
    isChanged: clone?.isChanged ?? true,
  };
  const files = await orEndSite(() => writeSite(out, head, content));
  process.stdout.write(`${files} files in ${out}\nresults ${digest}\n`);
  return EXIT.ok;
};

const publicationOf = (path: string): Publication => {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new CommandError(`${path}: cannot be read (${why}); check the name`, EXIT.noInput);
  }
  const { value, findings } = readPublication(path, text);
  if (value === undefined) throw new CommandError(findings.map(formatFinding).join('\n'), EXIT.lawFault);
  return value;
};

const orEndSite = async <T>(run: () => Promise<T>): Promise<T> => {
  try {
    return await run();
  } catch (error) {
    if (error instanceof SiteError) throw new CommandError(error.message, EXIT.noInput);
    throw error;
  }
};
