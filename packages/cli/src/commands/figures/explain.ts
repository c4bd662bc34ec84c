import type { FigureText, Register } from '@holdpoint/figures';
import { EXIT, usageError } from '../../exit-codes.ts';
import { bold } from '../../output/paint.ts';
import { readArguments } from '../read-arguments.ts';
import { figureNames, requireRegister } from './require-register.ts';

/** `holdpoint figures explain`. */
export const explain = (args: readonly string[]): number => {
  const { values, positionals } = readArguments('figures explain', args, { folder: { type: 'string' } });
  const register = requireRegister(values.folder);
  const [name] = figureNames(register, positionals) ?? [];
  if (name === undefined || positionals.length > 1) {
    throw usageError('figures explain: name one figure; holdpoint figures check counts them, figures build lists them');
  }
  const definition = register.figures.find(({ value }) => value.figure === name)?.value;
  if (definition !== undefined) process.stdout.write(`${words(definition, register).join('\n')}\n`);
  return EXIT.ok;
};

const words = (figure: FigureText, register: Register): readonly string[] => {
  const { period, suppression } = figure;
  const list = (items: readonly string[]) => items.map((item) => `  - ${item}`);
  const claims = register.claims.filter(({ value }) =>
    [...value.tests, ...value.bears].some((one) => one.figure === figure.figure),
  );
  return [
    bold(figure.title),
    figure.question,
    '',
    `unit: ${figure.unit}`,
    `population: ${figure.population}`,
    `from ${period.from} to the day before ${period.to}, by ${period.governs}`,
    'includes',
    ...list(figure.includes),
    'excludes',
    ...list(figure.excludes),
    'known biases',
    ...list(figure.biases),
    'sources',
    ...list(
      figure.sources.map((name) => {
        const book = register.codebooks.find(({ value }) => value.codebook === name)?.value;
        return book === undefined ? name : `${book.title} (${book.files.join(' or ')}); ${book.row}`;
      }),
    ),
    'columns',
    ...list(figure.columns.map(({ name, says }) => `${name}: ${says}`)),
    `suppression: ${suppression.rule === 'small-cells' ? 'counts from 1 to 10 are hidden' : suppression.rule === 'none' ? suppression.because : `shown as published by ${suppression.by}`}`,
    `owner: ${figure.owner}`,
    ...(claims.length === 0
      ? []
      : ['claims it bears on', ...list(claims.map(({ value }) => `${value.claim}: ${value.words}`))]),
    'query',
    ...figure.query
      .trimEnd()
      .split('\n')
      .map((line) => `  ${line}`),
  ];
};
