import { parseArgs } from 'node:util';
import { checkClosing, Engine, formatFinding, parseDay, runExamples } from '@holdpoint/engine';
import { today } from '../clock.ts';
import { CommandError, EXIT, usageError } from '../exit-codes.ts';
import { type LoadedLaw, loadLaw, requireLaw } from '../law/load-law.ts';
import { formatTable } from '../output/table.ts';
import { diff } from './law/diff.ts';
import { exactFindings, findingLines, noteLines, notesInOneLine } from './law/exact-findings.ts';
import { takeFlags } from './take-flags.ts';

export const LAW_HELP = `holdpoint law list [PACK] | holdpoint law check [FOLDER] | holdpoint law diff A B

list    every provision: citation, title, when in force, grade of reading, when read; PACK limits it to one pack
check   reads every document of the law afresh, reports every fault with file, line, column, limb and remedy, and runs
        every worked example; then, over every possible case, looks for rules that no case meets and for cases on which
        nothing speaks; FOLDER is a folder of packs (default: law)
        --stack ID  only the whole law of one jurisdiction; --notes  print what is worth a reader's eye but no fault
diff    what two laws answer differently; holdpoint law diff --help

Examples
  holdpoint law list us-ca
  holdpoint law check
  holdpoint law check --stack us-ca --notes
  holdpoint law diff 2017-12-31 2018-01-04 --jurisdiction us-ca
`;

/** `holdpoint law`. */
export const law = (args: readonly string[]): number => {
  if (args[0] === 'diff') return diff(args.slice(1));
  const { texts, marks, rest } = takeFlags(args, args[0] === 'check' ? CHECK_FLAGS : { texts: [] });
  const [what, name] = positionalsOf(rest);
  if (what === 'list') return list(name);
  if (what === 'check') return check(name, { stack: texts.stack, notes: marks.has('notes') });
  throw usageError(`law: found "${what ?? ''}"; write law list, law check or law diff`);
};

const CHECK_FLAGS = { texts: ['stack'], marks: ['notes'] } as const;

const positionalsOf = (args: readonly string[]): readonly string[] => {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: {} }).positionals;
  } catch (error) {
    throw usageError(`law: ${error instanceof Error ? error.message : String(error)}; see holdpoint law --help`);
  }
};

const list = (only: string | undefined): number => {
  const packs = requireLaw();
  const chosen = packs.filter((pack) => only === undefined || pack.id === only);
  if (chosen.length === 0)
    throw usageError(`law list: no pack "${only ?? ''}"; there are ${packs.map((pack) => pack.id).join(', ')}`);
  const rows = chosen.flatMap((pack) =>
    pack.provisions.map((one) => [pack.id, one.cite, one.title, one.from, one.to ?? 'in force', one.grade, one.readOn]),
  );
  process.stdout.write(`${formatTable(['pack', 'citation', 'title', 'from', 'to', 'grade', 'read on'], rows)}\n`);
  return EXIT.ok;
};

/** The law of a folder, without the cache; a folder that holds none must not pass as law without faults. */
const readAfresh = (folder: string | undefined): LoadedLaw => {
  let loaded: LoadedLaw;
  try {
    loaded = loadLaw({ cache: undefined, ...(folder === undefined ? {} : { folder }) });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new CommandError(`law check: ${folder ?? 'law'} cannot be read (${why}); check the path`, EXIT.noInput);
  }
  if (loaded.packs.length > 0 || loaded.findings.length > 0) return loaded;
  throw new CommandError(
    `law check: ${folder ?? 'law'} holds no pack; name a folder of packs, each a folder with a pack.yaml`,
    EXIT.noInput,
  );
};

const check = (
  folder: string | undefined,
  { stack, notes }: { readonly stack: string | undefined; readonly notes: boolean },
): number => {
  const { packs, findings } = readAfresh(folder);
  const engine = new Engine(packs);
  const all = [...findings, ...packs.flatMap((pack) => [...checkClosing(pack), ...runExamples(engine, pack, today())])];
  for (const finding of all) process.stdout.write(`${formatFinding(finding)}\n`);
  for (const pack of packs) {
    process.stdout.write(
      `${pack.id}: ${pack.provisions.length} provisions, ${pack.norms.length} norms, ${pack.questions.length} questions, ${pack.examples.length} examples\n`,
    );
  }
  const exact = findings.length === 0 ? sayExact(engine, stack, notes) : 0;
  const count = all.length + exact;
  process.stdout.write(count === 0 ? 'no findings\n' : `${count} findings\n`);
  return count === 0 ? EXIT.ok : EXIT.lawFault;
};

/** Says what exact analysis finds, and counts the faults; half a law is not analysed. */
const sayExact = (engine: Engine, stack: string | undefined, withNotes: boolean): number => {
  const { faults, notes, stacks } = exactFindings(engine, parseDay(today()) ?? 0, stack);
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  for (const line of faults.flatMap(findingLines)) say(line);
  if (withNotes) for (const line of noteLines(notes)) say(line);
  for (const one of stacks)
    say(
      `${one.stack}: ${one.tooLarge ?? `every possible case on every act: ${one.faults === 0 ? 'no' : one.faults} faults`}`,
    );
  say(withNotes ? `${notes.length} notes` : notesInOneLine(notes));
  return faults.length + stacks.filter(({ tooLarge }) => tooLarge !== undefined).length;
};
