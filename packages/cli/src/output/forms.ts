import type { Form, Source } from '@holdpoint/engine';
import { bold } from './paint.ts';
import { formatTable } from './table.ts';

/** Every form on one line: what it asks, for how long, whether it must be served, when it was issued. */
export const formatForms = (forms: readonly Form[]): string =>
  formatTable(
    ['form', 'asks', 'hours of hold', 'hours run', 'takes effect', 'issued from', 'to', 'grade'],
    forms.map((form) => {
      const hold = form.asks.find((request) => request.what === 'hold');
      return [
        form.kind,
        asksOf(form),
        String(hold?.hours ?? noHours(form)),
        hold?.hoursRun ?? '',
        form.takesEffect?.only ?? '',
        form.editions[0]?.from ?? '',
        form.editions.at(-1)?.to ?? '',
        form.grade,
      ];
    }),
  );

const noHours = ({ doesNotAsk, mayAsk }: Form): string => {
  if (doesNotAsk.some((one) => one.what === 'hold')) return 'no hold';
  return mayAsk.includes('hold') ? 'as its words say' : 'not read';
};

const asksOf = ({ asks, mayAsk, notRead }: Form): string => {
  if (asks.length > 0) return asks.map((request) => request.what).join(', ');
  if (mayAsk.length > 0) return 'as its words say';
  return notRead.length > 0 ? 'not read' : 'nothing';
};

/** One form whole, with the source and grade of each statement that differs from the form's own. */
export const formatForm = (form: Form): string => {
  const own = sourceOf(form);
  const line = (text: string, source: Source): string =>
    `  ${text}${sourceOf(source) === own ? '' : `  [${sourceOf(source)}]`}`;
  const part = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : ['', bold(title), ...lines];
  return [
    bold(`${form.kind}: ${form.title}`),
    `  ${form.is}`,
    `  ${form.nature}; signed by a judge: ${form.ofAJudge}`,
    ...part(
      'It is not',
      form.isNot.map((text) => `  ${text}`),
    ),
    ...part('Issued by', [line(form.issuedBy.says, form.issuedBy)]),
    ...part(
      'Editions',
      form.editions.map((one) => line(editionOf(one), one)),
    ),
    ...part(
      'It asks',
      form.asks.map((one) => line(`${one.what}: ${one.says}${hoursOf(one)}`, one)),
    ),
    ...part(
      'It does not ask',
      form.doesNotAsk.map((one) => line(`${one.what}: ${one.says}`, one)),
    ),
    ...part(
      'It may ask, as its words say',
      form.mayAsk.map((what) => `  ${what}`),
    ),
    ...part(
      'Not read, whether it asks',
      form.notRead.map((what) => `  ${what}`),
    ),
    ...part(
      'Takes effect',
      form.takesEffect === null ? [] : [line(`${form.takesEffect.only}: ${form.takesEffect.says}`, form.takesEffect)],
    ),
    ...part(
      'Boxes',
      form.boxes.map((one) => line(`${one.box}: ${one.says}`, one)),
    ),
    ...part(
      'Fields',
      form.fields.map((one) => line(fieldOf(one), one)),
    ),
    '',
    `Read: ${own}`,
  ].join('\n');
};

const sourceOf = ({ source, grade, readOn }: Source): string => `${grade}; ${source}; ${readOn}`;

const editionOf = ({ edition, from, mandatoryFrom, to, says }: Form['editions'][number]): string =>
  [
    `${edition}: from ${from ?? 'a day not established'} to ${to ?? 'now, or a day not established'}`,
    ...(mandatoryFrom === null ? [] : [`mandatory from ${mandatoryFrom}`]),
    ...(says === null ? [] : [says]),
  ].join('; ');

const hoursOf = ({ hours, hoursRun }: Form['asks'][number]): string =>
  hours === null
    ? ''
    : ` (${typeof hours === 'number' ? `${hours} hours` : `hours ${hours}`}${hoursRun === null ? '' : `, ${hoursRun}`})`;

const fieldOf = (one: Form['fields'][number]): string =>
  `${one.field} (${one.filledBy}): ${one.for}${one.act === null ? '' : `; to fill it in is the act ${one.act}`}`;
