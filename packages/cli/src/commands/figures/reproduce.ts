import { type Build, type BuiltFigure, judgeClaim, type Register, verdictWords } from '@holdpoint/figures';
import { EXIT } from '../../exit-codes.ts';
import { bold } from '../../output/paint.ts';
import { formatTable } from '../../output/table.ts';
import { recordsFolder } from '../../records.ts';
import { buildOrEnd } from './build-or-end.ts';
import { readArguments } from '../read-arguments.ts';
import { requireRegister } from './require-register.ts';

/** The editions of a source that are read, each by itself: the spreadsheet as it was released, and the same saved as CSV. */
const EDITIONS = ['.xlsx', '.csv.gz'] as const;

/** `holdpoint figures reproduce`. */
export const reproduce = async (args: readonly string[]): Promise<number> => {
  const { values } = readArguments('figures reproduce', args, { folder: { type: 'string' }, data: { type: 'string' } });
  const register = requireRegister(values.folder);
  const folder = values.data ?? recordsFolder(process.env);
  const [first, second] = EDITIONS;
  const build = await buildOrEnd(register, { folder, prefer: first });
  const other = await otherEdition(register, build, folder, second);
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  say(formatTable(['figure', 'cells published', 'equal', 'result'], build.figures.map(lineOf)));
  const off = build.figures.flatMap(({ figure, compared }) =>
    compared.filter(({ isWithin }) => !isWithin).map((one) => ({ figure, ...one })),
  );
  for (const { figure, by, at, column, ours, theirs, difference } of off) {
    say(
      `${figure}: ${at === '' ? '' : `${at}, `}${column}: ours ${ours ?? 'none'}, ${by} ${theirs ?? 'none'}; differs by ${difference ?? 'a row'}`,
    );
  }
  const unequal = other.filter(({ isSame }) => !isSame);
  say(
    `${other.length} figures were made again from ${second} files; ${unequal.length === 0 ? 'each came to the same result' : `not the same: ${unequal.map(({ figure }) => figure).join(', ')}`}`,
  );
  say(`\n${bold('Claims')}`);
  for (const { value } of register.claims) say(`${value.claim}: ${verdictWords(judgeClaim(value, build))}`);
  const cells = build.figures.reduce((sum, { compared }) => sum + compared.length, 0);
  say(
    `\n${build.figures.length} figures, ${cells} published cells, ${off.length} differ; ${build.leftOut.length} figures left out`,
  );
  if (build.figures.length === 0) return EXIT.noInput;
  return off.length + unequal.length === 0 ? EXIT.ok : EXIT.different;
};

const lineOf = ({ figure, compared, result }: BuiltFigure): readonly (string | number)[] => [
  figure,
  compared.length,
  compared.filter(({ isWithin }) => isWithin).length,
  result.slice(0, 16),
];

/** Figures whose source lies there in another edition too, made again from that. */
const otherEdition = async (
  register: Register,
  build: Build,
  folder: string,
  prefer: string,
): Promise<readonly { figure: string; isSame: boolean }[]> => {
  const touched = build.figures.filter(({ inputs }) => inputs.some(({ file }) => file.endsWith(EDITIONS[0])));
  if (touched.length === 0) return [];
  const again = await buildOrEnd(register, { folder, prefer, only: touched.map(({ figure }) => figure) });
  return again.figures
    .filter(({ inputs }) => inputs.every(({ file }) => !file.endsWith(EDITIONS[0])))
    .map(({ figure, result }) => ({
      figure,
      isSame: touched.find((one) => one.figure === figure)?.result === result,
    }));
};
