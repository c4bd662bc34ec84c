import { type ExampleView, type ProvisionView, spanWords } from '@holdpoint/law-view';
import { bold } from '../paint.ts';
import { readingLines } from './reading-lines.ts';
import { ruleLines } from './rule-lines.ts';
import { wrap } from './wrap.ts';

/** A provision for a terminal of a width, from its title to its worked examples. */
export const provisionText = (view: ProvisionView, width: number): string =>
  [
    ...wrap(view.title, width).map(bold),
    bold(view.cite),
    ...wrap(`${view.packTitle} (${view.pack}), ${view.file}`, width),
    spanWords(view.inForce),
    `The law of the day of the ${view.governedBy} governs.`,
    ...(view.recorded === undefined ? [] : [`This encoding: ${spanWords(view.recorded).toLowerCase()}`]),
    ...section(
      'What it says',
      view.says.flatMap((paragraph, index) => [...(index === 0 ? [] : ['']), ...wrap(paragraph, width, '  ')]),
    ),
    ...section('How it was read', readingLines(view.read, width, '  ')),
    ...section(
      counted('Rules', view.rules.length, view.leftOut?.rules),
      view.rules.flatMap((rule, index) => [...(index === 0 ? [] : ['']), ...ruleLines(rule, width)]),
    ),
    ...section(
      'Injunctions and other events',
      view.events.flatMap((event) => [
        ...wrap(event.sentence, width, '  '),
        ...wrap(event.cite, width, '    '),
        ...readingLines(event.read, width, '    '),
      ]),
    ),
    ...section(
      'Open questions',
      view.questions.flatMap((question) => [
        ...wrap(question.asks, width, `  ${question.id}: `),
        ...(question.why === undefined ? [] : wrap(`Why: ${question.why}`, width, '    ')),
        ...(question.settledBy === undefined ? [] : wrap(`What would settle it: ${question.settledBy}`, width, '    ')),
        ...wrap(question.until, width, '    '),
      ]),
    ),
    ...section(
      counted('Worked examples, run now', view.examples.length, view.leftOut?.examples),
      examplesLines(view.examples, width),
    ),
  ].join('\n');

/** The documents of a citation in time. */
export const timelineText = (view: ProvisionView, width: number): string =>
  [
    bold('Time line'),
    ...view.versions.flatMap((one) => {
      const span = `${one.from} to ${one.to === null ? 'now' : `before ${one.to}`}`;
      return wrap(`${one.title}. ${one.cite}, ${one.pack}/${one.name}`, width, `  ${span.padEnd(33)}`);
    }),
  ].join('\n');

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', bold(title), ...lines];

const counted = (title: string, shown: number, leftOut: number | undefined): string =>
  leftOut === undefined
    ? `${title} (${shown})`
    : `${title} (${shown} shown, ${leftOut} of other subdivisions left out)`;

const examplesLines = (examples: readonly ExampleView[], width: number): readonly string[] =>
  examples.length === 0
    ? ['  none']
    : examples.flatMap((example) => [
        ...wrap(`${example.name} (${example.on})`, width, `  ${example.passes ? '✓' : '✗'} `),
        ...wrap(example.expected.join('; '), width, '      '),
        ...example.instead.flatMap((line) => wrap(line, width, '      ✗ ')),
      ]);
