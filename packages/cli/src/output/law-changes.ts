import type { DayOfChange } from '../law-changes/changes-view.ts';
import type { LawChange } from '../law-changes/law-change.ts';
import type { PlainAnswer, PlainEffect } from '../law-changes/plain-effects.ts';
import { csvLine } from './csv.ts';
import { bold, paintAnswer } from './paint.ts';

/** The days of change to read: what changed, which acts it touches, and what the plain case gets. */
export const changeLines = (days: readonly DayOfChange[]): readonly string[] =>
  days.flatMap(({ day, changes, effects }) => [
    bold(day),
    ...changes.flatMap((change) => [
      `  ${change.pack}: ${change.cite} ${change.what}${orderWords(change)}`,
      `    ${change.title}`,
      `    touches ${listWords(change.acts)}`,
    ]),
    ...(effects.length === 0 ? ['  the plain case: no answer changes'] : effects.map(effectLine)),
    '',
  ]);

const orderWords = ({ order }: LawChange): string => (order === undefined ? '' : `, ${order}`);

const listWords = (words: readonly string[]): string => (words.length === 0 ? 'no act' : words.join(', '));

const effectLine = ({ jurisdiction, action, before, on }: PlainEffect): string =>
  `  the plain case in ${jurisdiction}, ${action}: ${paintAnswer(before.answer)} -> ${paintAnswer(on.answer)}${byWords(on)}`;

const byWords = ({ by }: PlainAnswer): string => (by.length === 0 ? '' : ` by ${by.join('; ')}`);

const CSV_HEADER = [
  'day',
  'pack',
  'provision',
  'citation',
  'title',
  'change',
  'order',
  'acts',
  'place',
  'act',
  'before',
  'on the day',
  'by',
];

/** One line for each change and each answer that it has a hand in; a change without effect has one line. */
export const changesCsv = (days: readonly DayOfChange[], isUnder: (place: string, pack: string) => boolean): string => {
  const lines = days.flatMap(({ changes, effects }) =>
    changes.flatMap((change) => {
      const { day, pack, provision, cite, title, what, order = '', acts } = change;
      const cells = [day, pack, provision, cite, title, what, order, acts.join('; ')];
      const own = effects.filter((one) => acts.includes(one.action) && isUnder(one.jurisdiction, pack));
      if (own.length === 0) return [[...cells, '', '', '', '', '']];
      return own.map((one) => [
        ...cells,
        one.jurisdiction,
        one.action,
        one.before.answer,
        one.on.answer,
        one.on.by.join('; '),
      ]);
    }),
  );
  return [CSV_HEADER, ...lines].map((cells) => `${csvLine(cells)}\n`).join('');
};
