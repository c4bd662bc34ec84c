import { EXIT, usageError } from '../../exit-codes.ts';
import { requireLaw } from '../../law/load-law.ts';
import { formatTable } from '../../output/table.ts';
import { readArguments } from '../read-arguments.ts';

/** `holdpoint law list`. */
export const list = (args: readonly string[]): number => {
  const [only] = readArguments('law list', args, {}).positionals;
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
