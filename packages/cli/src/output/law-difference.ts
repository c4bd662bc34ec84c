import type { Action, ActionAnswer, LawComparison, TableDifference } from '@holdpoint/engine';
import { caseLines } from './case-lines.ts';
import { bold, paintAnswer } from './paint.ts';

/** What two laws say of one act of one jurisdiction, ready to be printed. */
export type ActDifference = {
  readonly jurisdiction: string;
  readonly action: Action;
} & (
  | Exclude<LawComparison, { readonly is: 'different' }>
  | {
      readonly is: 'different';
      readonly facts: Readonly<Record<string, unknown>>;
      readonly before: SideAnswer;
      readonly after: SideAnswer;
    }
);

/** An answer with the citations of what decides it. */
interface SideAnswer {
  readonly answer: ActionAnswer['answer'];
  readonly by: readonly string[];
}

/** The comparison of one act without what no reader of a difference asks. */
export const actDifference = (jurisdiction: string, action: Action, found: LawComparison): ActDifference =>
  found.is === 'different'
    ? { jurisdiction, action, ...found, before: sideOf(found.before), after: sideOf(found.after) }
    : { jurisdiction, action, ...found };

const sideOf = ({ answer, by }: ActionAnswer): SideAnswer => ({
  answer,
  by: [...new Set(by.map(({ cite, limbs }) => [cite, ...limbs].join(' ')))],
});

interface Frame {
  readonly before: string;
  readonly after: string;
  readonly judgedOn: string;
}

/** The acts of one jurisdiction: what is the same in one line, each difference with its case. */
export const differenceLines = (
  jurisdiction: string,
  frame: Frame,
  acts: readonly ActDifference[],
): readonly string[] => {
  const same = acts.filter(({ is }) => is === 'same').map(({ action }) => action);
  return [
    bold(`${jurisdiction}: ${frame.before} and ${frame.after}, judged on ${frame.judgedOn}`),
    ...(same.length === 0 ? [] : [`same in every possible case (proved): ${same.join(', ')}`]),
    ...acts.flatMap((one) => actLines(one, frame)),
    '',
  ];
};

const actLines = (one: ActDifference, frame: Frame): readonly string[] => {
  switch (one.is) {
    case 'same':
      return [];
    case 'too large':
      return ['', `${bold(one.action)}: not decided: ${one.why}`];
    case 'same but for tables':
      return [
        '',
        `${bold(one.action)}: the rules say the same in every possible case (proved), but tables differ`,
        ...one.tables.map(tableLine),
      ];
    case 'different':
      return [
        '',
        `${bold(one.action)}: different, for example`,
        ...caseLines(one.facts).map((line) => `    ${line}`),
        sideLine(frame.before, one.before),
        sideLine(frame.after, one.after),
      ];
  }
};

const sideLine = (name: string, { answer, by }: SideAnswer): string =>
  `  ${name}: ${paintAnswer(answer)}${by.length === 0 ? '' : ` by ${by.join('; ')}`}`;

const MOST_KEYS = 10;

const tableLine = ({ table, keys }: TableDifference): string => {
  const more = keys.length > MOST_KEYS ? ` and ${keys.length - MOST_KEYS} more` : '';
  return `  ${table}: ${keys.slice(0, MOST_KEYS).join(', ')}${more}; a case that names one may get another answer, count with --cases`;
};
