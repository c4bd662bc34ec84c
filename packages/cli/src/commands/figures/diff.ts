import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { builtFigureSchema, diffFigures, type FigureDifference, type StoredFigure } from '@holdpoint/figures';
import { CommandError, EXIT, usageError } from '../../exit-codes.ts';
import { formatTable } from '../../output/table.ts';
import { readArguments } from '../read-arguments.ts';

/** `holdpoint figures diff`. */
export const diff = (args: readonly string[]): number => {
  const { positionals } = readArguments('figures diff', args, {});
  const [before, after, ...others] = positionals;
  if (before === undefined || after === undefined || others.length > 0) {
    throw usageError('figures diff: name two results, each a file or a folder that figures build --out wrote');
  }
  const [old, fresh] = [read(before), read(after)];
  let differing = 0;
  for (const name of [...new Set([...old.keys(), ...fresh.keys()])].toSorted()) {
    const [was, is] = [old.get(name), fresh.get(name)];
    if (was === undefined || is === undefined) {
      differing += 1;
      process.stdout.write(`${name}: only in ${was === undefined ? after : before}\n`);
      continue;
    }
    const found = diffFigures(was, is);
    if (found.cells.length > 0) differing += 1;
    process.stdout.write(`${name}: ${describe(found)}\n`);
  }
  return differing === 0 ? EXIT.ok : EXIT.different;
};

const describe = ({ cells, inputs, isDefinitionChanged }: FigureDifference): string => {
  const causes = [
    ...(isDefinitionChanged ? ['the definition changed'] : []),
    ...inputs.map((file) => `${file} is not the same`),
  ];
  const because = causes.length === 0 ? '' : ` (${causes.join('; ')})`;
  if (cells.length === 0) return `the same${because}`;
  const table = formatTable(
    ['at', 'column', 'before', 'after'],
    cells.map(({ at, column, before, after }) => [at, column, String(before ?? '–'), String(after ?? '–')]),
  );
  return `${cells.length} cells differ${because}\n${table}`;
};

const read = (path: string): ReadonlyMap<string, StoredFigure> => {
  if (!existsSync(path)) throw new CommandError(`${path}: no such file or folder; check the path`, EXIT.noInput);
  const files = statSync(path).isDirectory()
    ? readdirSync(path)
        .filter((name) => name.endsWith('.json'))
        .map((name) => join(path, name))
    : [path];
  if (files.length === 0)
    throw new CommandError(`${path}: holds no result; figures build --out writes them`, EXIT.noInput);
  return new Map(files.map((file) => [readOne(file).figure, readOne(file)]));
};

const readOne = (file: string): StoredFigure => {
  try {
    return builtFigureSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw new CommandError(`${file}: no result of a figure; figures build --out writes them`, EXIT.noInput);
  }
};
