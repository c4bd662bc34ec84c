import { parseArgs } from 'node:util';
import { Engine, formatFinding, runExamples } from '@holdpoint/engine';
import { today } from '../clock.ts';
import { EXIT, usageError } from '../exit-codes.ts';
import { loadLaw, requireLaw } from '../law/load-law.ts';
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
  const { positionals } = parseArgs({ args: [...args], allowPositionals: true, options: {} });
  const [what, name] = positionals;
  if (what === 'list') return list(name);
  if (what === 'check') return check(name);
  throw usageError(`law: found "${what ?? ''}"; write law list or law check`);
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

const check = (folder: string | undefined): number => {
  const { packs, findings } = loadLaw({ cache: undefined, ...(folder === undefined ? {} : { folder }) });
  const engine = new Engine(packs);
  const all = [...findings, ...packs.flatMap((pack) => runExamples(engine, pack, today()))];
  for (const finding of all) process.stdout.write(`${formatFinding(finding)}\n`);
  for (const pack of packs) {
    process.stdout.write(
      `${pack.id}: ${pack.provisions.length} provisions, ${pack.norms.length} norms, ${pack.questions.length} questions, ${pack.examples.length} examples\n`,
    );
  }
  process.stdout.write(all.length === 0 ? 'no findings\n' : `${all.length} findings\n`);
  return all.length === 0 ? EXIT.ok : EXIT.lawFault;
};
