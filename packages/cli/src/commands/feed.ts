import { rmSync, writeFileSync, renameSync, existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { CommandError, EXIT, usageError } from '../exit-codes.ts';
import { apiClient, type SendRequest, ServiceAway } from '../import/api-client.ts';
import { begun, type DropFolder, lookAt, moveInto, openDropFolder, settled } from '../import/drop-folder.ts';
import { hashOfInput, planFiles } from '../import/plan-files.ts';
import { type ReadMapping, readMapping } from '../import/read-mapping.ts';
import { type ImportResult, runImport } from '../import/run-import.ts';
import { readState } from '../import/run-state.ts';
import { type ImportOptions, readImportOptions } from './import/import-options.ts';
import { untilStopped } from './import/until-stopped.ts';

export const FEED_HELP = `holdpoint feed FOLDER --mapping MAP.yaml --url URL [options]

Watches a folder into which the jail's own system drops files, and sends their rows to a running "holdpoint serve". A file
is taken, in the order of the names, when it has stopped growing, and is then moved:

  FOLDER/working/    while it is sent; what is there when the command starts is finished first
  FOLDER/done/       when every row got in
  FOLDER/rejected/   when rows did not get in, with NAME.rejects.ndjson, which holds these rows and their faults; or when
                     it could not be read at all, with NAME.why.txt. Mend the rejects, and drop that file again

Names that begin with a dot or end in .part or .tmp are left alone: a system that writes slowly uses one of them and renames
the file when it is whole. The key of the service is taken from the environment variable HOLDPOINT_KEY.

  --mapping FILE    which column is what; docs/how-to/import-and-feed.md shows how to write one
  --url URL         the running service, as holdpoint serve prints it
  --every SECONDS   how often to look (default: 2)
  --once            end when nothing is left, instead of waiting for more

When the service is away, the file stays in working/ and is sent on when it is back. Stop it with Ctrl-C.
`;

/** `holdpoint feed`. */
export const feed = async (args: readonly string[]): Promise<number> => {
  const options = readImportOptions('feed', args, process.env);
  const [root, ...others] = options.files;
  if (root === undefined || others.length > 0)
    throw usageError(`feed: name one folder; found ${options.files.length}; see holdpoint feed --help`);
  const mapping = readMapping(options.mapping);
  const folder = openDropFolder(root);
  const send = apiClient(options.url, options.key);
  return untilStopped((isStopped) => watch(folder, mapping, options, send, isStopped));
};

const watch = async (
  folder: DropFolder,
  mapping: ReadMapping,
  { isOnce, everySeconds, url }: ImportOptions,
  send: SendRequest,
  isStopped: () => boolean,
): Promise<number> => {
  let looks = lookAt(folder);
  let hasRejected = false;
  let wasAway = false;
  const take = async (path: string): Promise<boolean> => {
    try {
      hasRejected = (await takeFile(path, folder, mapping, url, send, isStopped)) || hasRejected;
      wasAway = false;
      return true;
    } catch (error) {
      if (!(error instanceof ServiceAway)) throw error;
      if (isOnce) throw error;
      if (!wasAway) process.stderr.write(`${error.message.replace(/; run the same.*$/, '')}; waiting for it\n`);
      wasAway = true;
      return false;
    }
  };
  for (;;) {
    let isThrough = true;
    for (const name of begun(folder)) {
      if (isStopped() || !isThrough) break;
      isThrough = await take(join(folder.working, name));
    }
    const now = lookAt(folder);
    for (const name of isThrough ? settled(looks, now) : []) {
      if (isStopped() || !isThrough) break;
      const working = join(folder.working, name);
      renameSync(join(folder.root, name), working);
      isThrough = await take(working);
    }
    looks = lookAt(folder);
    if (isStopped()) return begun(folder).length > 0 ? EXIT.unfinished : EXIT.ok;
    if (isOnce && looks.size === 0 && isThrough) return hasRejected ? EXIT.someRejected : EXIT.ok;
    await pause(everySeconds, isStopped);
  }
};

/** Sends one file and moves it; says whether something of it did not get in. */
const takeFile = async (
  path: string,
  folder: DropFolder,
  mapping: ReadMapping,
  url: string,
  send: SendRequest,
  isStopped: () => boolean,
): Promise<boolean> => {
  const note = (says: string): void => void process.stderr.write(`${says}\n`);
  const files = { rejects: `${path}.rejects.ndjson.tmp`, state: `${path}.state.json` };
  let result: ImportResult;
  try {
    const input = await hashOfInput([path], mapping.text, url);
    const before = readState(files.state);
    // With another mapping the file is sent anew from its start: what got in before is told again, and changes nothing.
    if (before !== undefined && before.input !== input)
      for (const left of [files.state, files.rejects]) rmSync(left, { force: true });
    result =
      before?.input === input && before.isComplete
        ? { state: before, told: [] }
        : await runImport({ plan: await planFiles(mapping, [path], { note }), input, files, send, isStopped, note });
  } catch (error) {
    if (!(error instanceof CommandError) || error instanceof ServiceAway || error.status === EXIT.usage) throw error;
    const to = moveInto(folder.rejected, path);
    writeFileSync(`${to}.why.txt`, `${error.message}\n`, { mode: 0o600 });
    note(`${error.message}; moved to ${to}`);
    return true;
  }
  const { state, told } = result;
  if (!state.isComplete) return false;
  const answers = Object.entries(state.answers).map(([answer, number]) => `${answer} ${number}`);
  const hasRejects = existsSync(files.rejects);
  const to = moveInto(hasRejects ? folder.rejected : folder.done, path);
  if (hasRejects) renameSync(files.rejects, `${to}.rejects.ndjson`);
  rmSync(files.state, { force: true });
  for (const line of told) note(line);
  process.stdout.write(`${basename(path)}: ${answers.join(', ') || 'no row in it'}; moved to ${to}\n`);
  return hasRejects;
};

const SHORT_MS = 100;

/** Waits, but not longer than until somebody asks to stop. */
const pause = async (seconds: number, isStopped: () => boolean): Promise<void> => {
  for (let waited = 0; waited < seconds * 1000 && !isStopped(); waited += SHORT_MS)
    await new Promise((resume) => setTimeout(resume, SHORT_MS));
};
