import type { ActionAnswer, Determination } from '@holdpoint/engine';
import { csvLine } from './csv.ts';
import { paintAnswer } from './paint.ts';
import { formatTable } from './table.ts';

/** The lines of a table that a determination takes, one an act. */
export const tableRows = ({ case: id, lawOn, answers }: Determination): readonly (readonly string[])[] =>
  answers.map((answer, index) => [
    index === 0 ? id : '',
    index === 0 ? lawOn : '',
    answer.action,
    answer.answer,
    answer.instruction.do,
    groundOf(answer),
  ]);

/** A table of such lines. */
export const decisionsTable = (rows: readonly (readonly string[])[]): string => {
  const header = ['case', 'law on', 'act', 'answer', 'instruction', 'because, or the fact to ask for'];
  return formatTable(header, rows, (cell, column) => (column === 3 ? paintAnswer(cell.trimEnd(), cell.length) : cell));
};

/** The ground in one cell: the missing facts where the answer is open, else the deciding citations. */
export const groundOf = (answer: ActionAnswer): string => {
  if (answer.answer === 'conditional') {
    const [first, ...rest] = answer.missing.map((fact) => fact.fact);
    return `ask: ${first ?? 'counsel'}${rest.length > 0 ? ` (and ${rest.length} more)` : ''}`;
  }
  const cites = answer.by.map((rule) => [rule.cite, ...rule.limbs].join(' '));
  return cites.length === 0
    ? 'no rule speaks'
    : [...new Set(cites)].slice(0, 2).join('; ') + (cites.length > 2 ? '; …' : '');
};

export const CSV_HEADER = csvLine([
  'case',
  'jurisdiction',
  'lawOn',
  'knownOn',
  'action',
  'answer',
  'instruction',
  'by',
  'missing',
  'normSetHash',
  'factsHash',
]);

/** The CSV lines of a determination, one an act. */
export const csvLines = (one: Determination): readonly string[] =>
  one.answers.map((answer) =>
    csvLine([
      one.case,
      one.jurisdiction,
      one.lawOn,
      one.knownOn,
      answer.action,
      answer.answer,
      answer.instruction.do,
      answer.by.map((rule) => [rule.cite, ...rule.limbs].join(' ')).join('; '),
      answer.missing.map((fact) => fact.fact).join('; '),
      one.normSetHash,
      one.factsHash,
    ]),
  );
