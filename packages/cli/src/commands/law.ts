import { parseArgs } from 'node:util';
import { checkClosing, Engine, formatFinding, runExamples } from '@holdpoint/engine';
import { today } from '../clock.ts';
import { CommandError, EXIT, usageError } from '../exit-codes.ts';
import { type LoadedLaw, loadLaw, requireLaw } from '../law/load-law.ts';
import { formatTable } from '../output/table.ts';

export const LAW_HELP = `holdpoint law list [PACK] | holdpoint law check [FOLDER]

list    every provision: citation, title, when in force, grade of reading, when read; PACK limits it to one pack
check   reads every document of the law afresh, reports every fault with file, line, column, limb and remedy, and runs
        every worked example; FOLDER is a folder of packs (default: law)

Examples
  holdpoint law list us-ca
  holdpoint law check
`;

/** `holdpoint law`. */
export const law = (args: readonly string[]): number => {
  const [what, name] = positionalsOf(args);
  if (what === 'list') return list(name);
  if (what === 'check') return check(name);
  throw usageError(`law: found "${what ?? ''}"; write law list or law check`);
};

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

const check = (folder: string | undefined): number => {
  const { packs, findings } = readAfresh(folder);
  const engine = new Engine(packs);
  const all = [...findings, ...packs.flatMap((pack) => [...checkClosing(pack), ...runExamples(engine, pack, today())])];
  for (const finding of all) process.stdout.write(`${formatFinding(finding)}\n`);
  for (const pack of packs) {
    process.stdout.write(
      `${pack.id}: ${pack.provisions.length} provisions, ${pack.norms.length} norms, ${pack.questions.length} questions, ${pack.examples.length} examples\n`,
    );
  }
  process.stdout.write(all.length === 0 ? 'no findings\n' : `${all.length} findings\n`);
  return all.length === 0 ? EXIT.ok : EXIT.lawFault;
};
