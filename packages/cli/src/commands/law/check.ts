import {
  checkClosing,
  Engine,
  formatFinding,
  loadForms,
  parseDay,
  readPackFolders,
  runExamples,
  VOCABULARY,
} from '@holdpoint/engine';
import { today } from '../../clock.ts';
import { CommandError, EXIT } from '../../exit-codes.ts';
import { LAW_FOLDER } from '../../project-root.ts';
import { type LoadedLaw, loadLaw } from '../../law/load-law.ts';
import { exactFindings, findingLines, noteLines, notesInOneLine } from './exact-findings.ts';
import { readArguments } from '../read-arguments.ts';

/** `holdpoint law check`. */
export const check = (args: readonly string[]): number => {
  const { positionals, values } = readArguments('law check', args, {
    stack: { type: 'string' },
    notes: { type: 'boolean' },
  });
  const { packs, findings } = readAfresh(positionals[0]);
  const engine = new Engine(packs);
  const catalogue = loadForms(VOCABULARY, readPackFolders(positionals[0] ?? LAW_FOLDER));
  const all = [
    ...findings,
    ...catalogue.findings,
    ...packs.flatMap((pack) => [...checkClosing(pack), ...runExamples(engine, pack, today())]),
  ];
  for (const finding of all) process.stdout.write(`${formatFinding(finding)}\n`);
  for (const pack of packs) {
    process.stdout.write(
      `${pack.id}: ${pack.provisions.length} provisions, ${pack.norms.length} norms, ${pack.questions.length} questions, ${pack.examples.length} examples\n`,
    );
  }
  process.stdout.write(`${catalogue.forms.length} forms\n`);
  const exact = findings.length === 0 ? sayExact(engine, values.stack, values.notes === true) : 0;
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

/** The law of a folder, without the cache; a folder that holds none must not pass as law without faults. */
const readAfresh = (folder: string | undefined): LoadedLaw => {
  let loaded: LoadedLaw;
  try {
    loaded = loadLaw({ cache: undefined, examples: true, ...(folder === undefined ? {} : { folder }) });
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
