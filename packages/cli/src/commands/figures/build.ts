import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BuiltFigure, figureCsv } from '@holdpoint/figures';
import { CommandError, EXIT, usageError } from '../../exit-codes.ts';
import { recordsFolder } from '../../records.ts';
import { buildOrEnd } from './build-or-end.ts';
import { formatFigure } from './format-figure.ts';
import { readArguments } from '../read-arguments.ts';
import { figureNames, requireRegister } from './require-register.ts';

/** `holdpoint figures build`. */
export const build = async (args: readonly string[]): Promise<number> => {
  const { values, positionals } = readArguments('figures build', args, {
    folder: { type: 'string' },
    data: { type: 'string' },
    out: { type: 'string' },
    prefer: { type: 'string' },
    output: { type: 'string', short: 'o', default: 'table' },
  });
  if (values.output !== 'table' && values.output !== 'json') {
    throw usageError(`-o: found "${values.output}"; write table or json`);
  }
  const register = requireRegister(values.folder);
  const only = figureNames(register, positionals);
  const built = await buildOrEnd(register, {
    folder: values.data ?? recordsFolder(process.env),
    ...(only === undefined ? {} : { only }),
    ...(values.prefer === undefined ? {} : { prefer: values.prefer }),
  });
  if (values.out !== undefined) writeFigures(values.out, built.figures);
  if (values.output === 'json') process.stdout.write(`${JSON.stringify(built.figures, null, 2)}\n`);
  else for (const figure of built.figures) process.stdout.write(`${formatFigure(figure)}\n`);
  return built.figures.length === 0 ? EXIT.noInput : EXIT.ok;
};

const writeFigures = (folder: string, figures: readonly BuiltFigure[]): void => {
  try {
    mkdirSync(folder, { recursive: true });
    for (const figure of figures) {
      writeFileSync(join(folder, `${figure.figure}.json`), `${JSON.stringify(figure, null, 2)}\n`);
      writeFileSync(join(folder, `${figure.figure}.csv`), figureCsv(figure));
    }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new CommandError(`${folder} cannot be written (${why}); name another folder with --out`, EXIT.noInput);
  }
};
