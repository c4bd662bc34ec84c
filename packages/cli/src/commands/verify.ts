import { readFileSync } from 'node:fs';
import {
  type BundleProven,
  type BundleVerdict,
  describeBundleFault,
  parseVerifierKey,
  type Trust,
  type Verifier,
  verifyBundle,
} from '@holdpoint/ledger';
import { CommandError, EXIT, usageError } from '../exit-codes.ts';
import { readArguments } from './read-arguments.ts';

export const VERIFY_HELP = `holdpoint verify BUNDLE --key KEY [--witness KEY]... [--witnesses N] [-o json]

Checks a proof bundle: that its records stand in the log, unchanged and in their place, as the log signed and its
witnesses saw. It needs no database and no network. The keys come from you and never from the bundle: ask the agency for
the key of its log, and each witness for its own, by a way other than the one by which the bundle came.

  --key KEY        the key of the log, as NAME+NUMBER+KEY, or a file that holds it; may be given several times
  --witness KEY    the key of a witness whose cosignature counts; may be given several times
  --witnesses N    how many of them must have cosigned (default: all that are given)
  -o json          what is proven, or what is wrong, as data

A log proves that what was written stands as it was written. It cannot prove that something was never entered.

Example
  holdpoint verify fixtures/sample-bundle/case.bundle --key fixtures/sample-bundle/log.key --witness fixtures/sample-bundle/witness.key

Exit status: 0 the bundle holds; 7 it does not; 2 the command line is wrong; 4 a file cannot be read.
`;

/** `holdpoint verify`. */
export const verify = (args: readonly string[]): number => {
  const { values, positionals } = readVerifyArguments(args);
  const [path, ...others] = positionals;
  if (path === undefined || others.length > 0)
    throw usageError(`verify: name one bundle; found ${positionals.length}; see holdpoint verify --help`);
  if (values.output !== 'text' && values.output !== 'json')
    throw usageError(`--output: found "${values.output}"; write text or json`);
  const verdict = verifyBundle(readOrEnd(path), trustOf(values));
  process.stdout.write(`${values.output === 'json' ? JSON.stringify(verdict, asData, 2) : tell(verdict)}\n`);
  return verdict.ok ? EXIT.ok : EXIT.notProven;
};

const readVerifyArguments = (args: readonly string[]) =>
  readArguments('verify', args, {
    key: { type: 'string', multiple: true, default: [] },
    witness: { type: 'string', multiple: true, default: [] },
    witnesses: { type: 'string' },
    output: { type: 'string', short: 'o', default: 'text' },
  });

const trustOf = (values: { key: string[]; witness: string[]; witnesses?: string | undefined }): Trust => {
  if (values.key.length === 0)
    throw usageError('verify: name the key of the log with --key; without one nothing can be believed');
  const witnesses = values.witness.map((text) => keyOf('--witness', text));
  const needed = values.witnesses ?? String(witnesses.length);
  if (!/^\d{1,3}$/.test(needed) || Number(needed) > witnesses.length)
    throw usageError(
      `--witnesses: found "${needed}"; write a number up to ${witnesses.length}, the keys given with --witness`,
    );
  return { logs: values.key.map((text) => keyOf('--key', text)), witnesses, witnessesNeeded: Number(needed) };
};

const keyOf = (option: string, text: string): Verifier => {
  const key = parseVerifierKey(text.includes('+') ? text : readOrEnd(text).toString('utf8'));
  if (key !== undefined) return key;
  throw usageError(
    `${option}: "${text}" is no key and names no file that holds one; a key is NAME+NUMBER+KEY on one line`,
  );
};

const readOrEnd = (path: string): Buffer => {
  try {
    return readFileSync(path);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new CommandError(`${path}: cannot be read (${why}); check the name`, EXIT.noInput);
  }
};

const tell = (verdict: BundleVerdict): string =>
  verdict.ok ? tellProven(verdict) : ['NOT PROVEN', ...verdict.faults.map(describeBundleFault)].join('\n  ');

const tellProven = ({ title, checkpoint, witnesses, records, opened }: BundleProven): string =>
  [
    `PROVEN  ${records} ${records === 1 ? 'record' : 'records'} of the log ${checkpoint.origin}, at ${checkpoint.size} records`,
    `  titled by its sender: ${title}`,
    ...witnesses.map(({ name, seconds }) => `  seen by ${name} at ${timeOf(seconds)}`),
    ...(witnesses.length === 0 ? ['  seen by no witness: the log alone vouches that no other history exists'] : []),
    ...opened.flatMap(({ index, openings }) =>
      Object.entries(openings).map(([name, { value }]) => `  record ${index}, ${name}: ${JSON.stringify(value)}`),
    ),
  ].join('\n');

const timeOf = (seconds: number): string => new Date(seconds * 1000).toISOString().replace('.000', '');

/** Bytes as base64, and the hashes of typed arrays with them. */
const asData = (_: string, value: unknown): unknown => {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  const isBuffer = typeof value === 'object' && value !== null && 'type' in value && value.type === 'Buffer';
  return isBuffer && 'data' in value && Array.isArray(value.data) ? Buffer.from(value.data).toString('base64') : value;
};
