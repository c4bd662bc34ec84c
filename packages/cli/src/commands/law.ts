import { parseArgs } from 'node:util';
import {
  checkClosing,
  Engine,
  formatFinding,
  loadForms,
  readPackFolders,
  runExamples,
  VOCABULARY,
} from '@holdpoint/engine';
import { today } from '../clock.ts';
import { CommandError, EXIT, usageError } from '../exit-codes.ts';
import { type LoadedLaw, loadLaw, requireLaw } from '../law/load-law.ts';
import { formatTable } from '../output/table.ts';
import { LAW_FOLDER } from '../project-root.ts';
import { lawForms } from './law-forms.ts';

export const LAW_HELP = `holdpoint law list [PACK] | holdpoint law check [FOLDER] | holdpoint law forms [KIND]

list    every provision: citation, title, when in force, grade of reading, when read; PACK limits it to one pack
check   reads every document of the law afresh, reports every fault with file, line, column, limb and remedy, and runs
        every worked example; FOLDER is a folder of packs (default: law)
forms   the federal forms and other papers: what each asks, for how long, when it was issued; KIND shows one whole, with
        its boxes, its fields and the source of every statement; -o json writes the same as JSON

Examples
  holdpoint law list us-ca
  holdpoint law check
  holdpoint law forms I-247A
`;

/** `holdpoint law`. */
export const law = (args: readonly string[]): number => {
  const { positionals, output } = read(args);
  const [what, ...names] = positionals;
  const [name] = names;
  if (what === 'list') return list(name);
  if (what === 'check') return check(name);
  // A kind may be several words, such as I-247 of 2010.
  if (what === 'forms') return lawForms(names.length === 0 ? undefined : names.join(' '), output);
  throw usageError(`law: found "${what ?? ''}"; write law list, law check or law forms`);
};

const read = (args: readonly string[]): { positionals: readonly string[]; output: string } => {
  try {
    const options = { output: { type: 'string', short: 'o' } } as const;
    const { positionals, values } = parseArgs({ args: [...args], allowPositionals: true, options });
    return { positionals, output: values.output ?? 'table' };
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
  const catalogue = loadForms(VOCABULARY, readPackFolders(folder ?? LAW_FOLDER));
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
  process.stdout.write(all.length === 0 ? 'no findings\n' : `${all.length} findings\n`);
  return all.length === 0 ? EXIT.ok : EXIT.lawFault;
};
