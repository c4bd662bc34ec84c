import { type Effect, type RuleView, textOf } from '@holdpoint/law-view';
import { bold, paintAnswer } from '../paint.ts';
import { readingLines } from './reading-lines.ts';
import { statementLines } from './statement-lines.ts';
import { wrap } from './wrap.ts';

const PAINTED: Readonly<Record<Effect, string>> = {
  permits: 'permitted',
  prohibits: 'prohibited',
  requires: 'required',
  defines: 'defines',
  'on silence': 'unsettled',
};

/** One rule from its citation to its remarks. */
export const ruleLines = (rule: RuleView, width: number): readonly string[] => {
  const part = (label: string, text: string): readonly string[] => wrap(`${label}: ${text}`, width, '    ');
  return [
    `  ${bold(rule.cite)}  ${paintAnswer(PAINTED[rule.effect]).replace(PAINTED[rule.effect], rule.effect)}`,
    ...(rule.says === undefined ? [] : wrap(rule.says, width, '    ')),
    ...wrap(rule.sentence, width, '    '),
    ...(rule.binds.length === 0 ? [] : part('Binds', rule.binds.join('; '))),
    ...rule.conditions.flatMap(({ label, points }) => [`    ${label}:`, ...statementLines(points, width, 6)]),
    ...(rule.by === undefined ? [] : part('By when', rule.by)),
    ...rule.papers.flatMap((paper) => part('Paper in hand', paper)),
    ...rule.duty.flatMap(({ label, words }) => part(label, words)),
    ...rule.defeats.flatMap((words) => part('Defeats', textOf(words))),
    ...rule.defeatedBy.flatMap((words) => part('Is defeated by', textOf(words))),
    ...rule.remarks.flatMap((remark) => wrap(remark, width, '    ')),
    ...(rule.read === undefined ? [] : ['    Read for itself:', ...readingLines(rule.read, width, '      ')]),
  ];
};
