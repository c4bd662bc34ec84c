import type { Question } from '@holdpoint/engine';
import { bold } from '../../output/paint.ts';
import { type Choice, choicesOf } from './choices.ts';

/** A question as it is put on the terminal: of whom, what, and the numbered answers; one line for what is one to the law. */
export const questionLines = (question: Question, number: number): readonly string[] => {
  const about = question.about === undefined ? '' : `${question.about}: `;
  return [
    '',
    bold(`${number}. ${about}${question.words}`),
    `   from: ${question.suppliedBy}${hintOf(question)}`,
    ...choiceLines(choicesOf(question)).map((line) => `   ${line}`),
  ];
};

const hintOf = ({ kind, latest, place }: Question): string => {
  switch (kind) {
    case 'several':
      return '; numbers with commas between, or none';
    case 'day':
      return `; a day as YYYY-MM-DD${latest === undefined ? '' : `, no later than ${latest}`}`;
    case 'text':
      return place.is === 'field' && place.key === 'place'
        ? '; a number, or another state such as us-tx'
        : '; write it out, such as PC 273.5(a)';
    case 'spans':
      return '; YYYY-MM-DD to YYYY-MM-DD, several with commas between';
    default:
      return '';
  }
};

const WIDTH = 110;

const choiceLines = (choices: readonly Choice[]): readonly string[] => {
  const lines: { group: number | undefined; words: string }[] = [];
  choices.forEach(({ words, group }, index) => {
    const last = lines.at(-1);
    const text = `${index + 1} ${words}`;
    if (last === undefined || group === undefined || last.group !== group) lines.push({ group, words: text });
    else if (last.words.length + text.length <= WIDTH) last.words += `   ${text}`;
    else lines.push({ group, words: `  ${text}` });
  });
  return lines.map(({ words }) => words);
};
