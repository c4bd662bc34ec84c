import { existsSync, realpathSync } from 'node:fs';
import { closest } from '@holdpoint/engine';
import { CommandError, EXIT, usageError } from '../../exit-codes.ts';
import { recordsFolder } from '../../records.ts';
import { buildOrEnd } from './build-or-end.ts';
import { formatFigure } from './format-figure.ts';
import { readArguments } from '../read-arguments.ts';
import { requireRegister } from './require-register.ts';

/** `holdpoint figures overstay`. */
export const overstay = async (args: readonly string[]): Promise<number> => {
  const { values, positionals } = readArguments('figures overstay', args, {
    folder: { type: 'string' },
    data: { type: 'string' },
    layout: { type: 'string' },
    zone: { type: 'string' },
    output: { type: 'string', short: 'o', default: 'table' },
  });
  if (values.output !== 'table' && values.output !== 'json') {
    throw usageError(`-o: found "${values.output}"; write table or json`);
  }
  const register = requireRegister(values.folder);
  const names = register.overstays.map(({ value }) => value.overstay);
  const layout = register.overstays.find(({ value }) => value.overstay === values.layout)?.value;
  if (layout === undefined) {
    const near = closest(values.layout ?? '', names);
    throw usageError(
      `figures overstay: --layout: found "${values.layout ?? ''}"; ${near === undefined ? `there are ${names.join(', ') || 'none'}` : `do you mean ${near}?`}`,
    );
  }
  const { sources } = layout;
  if (positionals.length > 0 && positionals.length !== sources.length) {
    throw usageError(
      `figures overstay: found ${positionals.length} files; ${layout.overstay} is made from ${sources.length}, in this order: ${sources.join(', ')}`,
    );
  }
  const only = register.figures.flatMap(({ value }) =>
    value.overstays.includes(layout.overstay) ? [value.figure] : [],
  );
  if (only.length === 0) throw usageError(`figures overstay: no figure reads ${layout.overstay}; define one that does`);
  const build = await buildOrEnd(register, {
    folder: values.data ?? recordsFolder(process.env),
    only,
    ...(values.zone === undefined ? {} : { zone: values.zone }),
    instead: Object.fromEntries(positionals.map((path, at) => [sources[at] ?? '', requireFile(path)])),
  });
  if (values.output === 'json') process.stdout.write(`${JSON.stringify(build.figures, null, 2)}\n`);
  else {
    process.stdout.write(`${layout.title}\n\n${build.figures.map(formatFigure).join('\n')}\n`);
    process.stdout.write(`What the files cannot show\n${layout.cannot.map((line) => `  - ${line}\n`).join('')}`);
  }
  return build.figures.length === 0 ? EXIT.noInput : EXIT.ok;
};

const requireFile = (path: string): string => {
  if (!existsSync(path)) throw new CommandError(`${path}: no such file; check the name`, EXIT.noInput);
  return realpathSync(path);
};
