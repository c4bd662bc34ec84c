import { checkClosing, Engine, formatFinding, runExamples } from '@holdpoint/engine';
import { today } from '../../clock.ts';
import { CommandError, EXIT } from '../../exit-codes.ts';
import { type LoadedLaw, loadLaw } from '../../law/load-law.ts';
import { readArguments } from './read-arguments.ts';

/** `holdpoint law check`. */
export const check = (args: readonly string[]): number => {
  const [folder] = readArguments('check', args, {}).positionals;
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
