import type { ActionAnswer, Determination, MissingFact, Reason } from '@holdpoint/engine';
import { bold, paintAnswer } from './paint.ts';

/** A titled part of an explanation. */
export interface Section {
  readonly title: string;
  readonly lines: readonly string[];
}

/** One answer told from the top: what to do, why, what is missing, what is owed, what each layer says. */
export const formatExplanation = (
  one: Determination,
  answer: ActionAnswer,
  tree: Reason,
  exact: readonly Section[] = [],
): string => {
  const lines = [
    `${bold(`${one.case}: ${answer.action}`)}  ${paintAnswer(answer.answer)}${remark(answer)}`,
    `law of ${one.lawOn} in ${one.jurisdiction}, as recorded by ${one.knownOn}`,
    '',
    `${answer.instruction.do.toUpperCase()}  ${answer.instruction.words}`,
    ...answer.instruction.papers.map((paper) => `  in hand: ${paper}`),
    ...(answer.instruction.by === undefined ? [] : [`  by: ${answer.instruction.by}`]),
    ...section(
      'Decided by',
      answer.by.map((rule) => `${[rule.cite, ...rule.limbs].join(' ')} (${rule.kind}, ${rule.grade}): ${rule.says}`),
    ),
    ...section('Missing', answer.missing.flatMap(missingLines)),
    ...exact.flatMap(({ title, lines: told }) => section(title, told)),
    ...section(
      'Open questions of law',
      answer.questions.map((question) => `${question.cite}: ${question.asks}`),
    ),
    ...section(
      'Duties',
      answer.duties.map((duty) => `${duty.what}; to ${duty.to}; ${duty.due} (${duty.owed}; ${duty.cite})`),
    ),
    ...section(
      'Layers',
      answer.layers.map(
        (layer) => `${layer.pack}: ${layer.says}${layer.by.length === 0 ? '' : ` by ${layer.by.join(', ')}`}`,
      ),
    ),
    '',
    bold('Rule by rule'),
    ...tree.because.flatMap((reason) => treeLines(reason, 1)),
    '',
    `norms ${one.normSetHash.slice(0, 16)}  facts ${one.factsHash.slice(0, 16)}  engine ${one.engineVersion}  packs ${one.packs.map((pack) => `${pack.id}@${pack.version}`).join(' ')}`,
  ];
  return lines.join('\n');
};

/** An answer that stands although some rules could not be decided; one that waits for a fact says so itself. */
const remark = ({ answer, basis }: ActionAnswer): string =>
  basis === 'open' && answer !== 'conditional' && answer !== 'unsettled'
    ? ' (some rules open; none can change it)'
    : '';

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', bold(title), ...lines.map((line) => `  ${line}`)];

const missingLines = (fact: MissingFact): readonly string[] => {
  const yields = fact.wouldYield.map(({ value, answer }) => `${value}: ${answer}`).join('; ');
  return [
    `${fact.fact} (${fact.state}; ask ${fact.suppliedBy})`,
    `  ${fact.question}`,
    ...(yields === '' ? [] : [`  ${yields}`]),
  ];
};

const MARKS = { yes: '+', no: '-', 'not known': '?', unsettled: '~' } as const;

/** A rule that does not hold and rests on nothing open is told in one line with its first reason. */
const treeLines = (reason: Reason, depth: number): readonly string[] => {
  const head = `${'  '.repeat(depth)}${MARKS[reason.truth]} ${reason.cite === undefined ? '' : `${reason.cite}  `}${reason.says}`;
  return [head, ...reason.because.flatMap((inner) => treeLines(inner, depth + 1))];
};
