import { parseArgs } from 'node:util';
import { CommandError, usageError } from '../../exit-codes.ts';
import { INPUT_FORMATS, type InputFormat } from '../../input/input-format.ts';

/** What `holdpoint import` and `holdpoint feed` are told. */
export interface ImportOptions {
  readonly files: readonly string[];
  readonly mapping: string;
  readonly isDryRun: boolean;
  readonly rejects: string | undefined;
  readonly url: string;
  readonly key: string;
  readonly format: InputFormat | undefined;
  readonly sheet: string | undefined;
  /** `feed`: whether to end when the folder is empty. */
  readonly isOnce: boolean;
  readonly everySeconds: number;
}

const EVERY = '2';

/** Reads the command line. The key comes from the environment: what stands in a command line, other accounts can read. */
export const readImportOptions = (
  command: string,
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): ImportOptions => {
  const { values, positionals } = parse(command, args);
  if (values.mapping === undefined)
    throw usageError(`${command}: name the mapping file with --mapping; docs/how-to/import-and-feed.md shows one`);
  const isDryRun = values['dry-run'] === true;
  if (values.url === undefined && !isDryRun)
    throw usageError(
      `${command}: name the running service with --url, such as --url http://127.0.0.1:8400, or say --dry-run`,
    );
  const key = environment.HOLDPOINT_KEY ?? '';
  if (key === '' && !isDryRun)
    throw usageError(`${command}: put a key of the service into the environment as HOLDPOINT_KEY; it is no argument`);
  const format = INPUT_FORMATS.find((one) => one === values.format);
  if (values.format !== undefined && format === undefined)
    throw usageError(`--format: found "${values.format}"; write one of ${INPUT_FORMATS.join(', ')}`);
  if (!/^\d{1,5}$/.test(values.every) || Number(values.every) < 1)
    throw usageError(`--every: found "${values.every}"; write seconds, from 1`);
  return {
    files: positionals,
    mapping: values.mapping,
    isDryRun,
    rejects: values.rejects,
    url: values.url ?? '',
    key,
    format,
    sheet: values.sheet,
    isOnce: values.once === true,
    everySeconds: Number(values.every),
  };
};

const OF_IMPORT = ['mapping', 'url', 'dry-run', 'rejects', 'format', 'sheet'];
const OF_FEED = ['mapping', 'url', 'once', 'every'];

const parse = (command: string, args: readonly string[]) => {
  const text = { type: 'string' } as const;
  const mark = { type: 'boolean' } as const;
  const [name = ''] = command.split(' ');
  const fail = (says: string): CommandError => usageError(`${command}: ${says}; see holdpoint ${name} --help`);
  try {
    const read = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        mapping: text,
        url: text,
        'dry-run': mark,
        rejects: text,
        format: text,
        sheet: text,
        once: mark,
        every: { ...text, default: EVERY },
      },
      tokens: true,
    });
    const own = name === 'feed' ? OF_FEED : OF_IMPORT;
    const other = read.tokens.find((token) => token.kind === 'option' && !own.includes(token.name));
    if (other?.kind === 'option') throw fail(`it knows no --${other.name}`);
    return read;
  } catch (error) {
    throw error instanceof CommandError ? error : fail(error instanceof Error ? error.message : String(error));
  }
};
