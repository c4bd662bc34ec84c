import type { ActionAnswer, ActStanding, DecidingRule } from '@holdpoint/engine';
import { minutesInWords } from '../../output/minutes-in-words.ts';
import { bold, paintAnswer } from '../../output/paint.ts';

/** What an interview has come to for one act: the answer, what to do, why in short; or what is still open. */
export const closingLines = (answer: ActionAnswer, standing: ActStanding): readonly string[] => {
  const { action, settled, tooLarge } = standing;
  if (tooLarge !== undefined) return ['', `${bold(action)}  not decided: ${tooLarge}`];
  if (settled === undefined) return openLines(standing);
  const head = `${bold(action)}  ${paintAnswer(settled)}`;
  if (settled !== answer.answer)
    return [
      '',
      `${head}, whatever the missing facts are; no single rule decides it, so the record keeps "${answer.answer}"`,
    ];
  return [
    '',
    head,
    `  ${answer.instruction.do.toUpperCase()}  ${answer.instruction.words}`,
    ...answer.instruction.papers.map((paper) => `  in hand: ${paper}`),
    ...[...new Set(answer.by.map(ruleWords))].map((words) => `  because ${words}`),
    ...answer.questions.map(({ cite, asks }) => `  open question of law: ${cite}: ${asks}`),
  ];
};

const ruleWords = ({ cite, limbs, says }: DecidingRule): string => `${[cite, ...limbs].join(' ')}: ${says}`;

const openLines = ({ action, possible = [], needed }: ActStanding): readonly string[] => [
  '',
  `${bold(action)}  open: ${possible.join(' or ')}`,
  ...needed.map(
    ({ fact, state, suppliedBy, minutes, question }) =>
      `  ${fact} (${state}; ${state === 'cannot be had' ? '' : `ask ${suppliedBy}, ${minutesInWords(minutes)}; `}${question})`,
  ),
];
