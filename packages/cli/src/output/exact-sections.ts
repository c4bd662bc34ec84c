import type { ActionAnswer, NeededFact, Reversal, ExactAnswer } from '@holdpoint/engine';
import type { Section } from './explanation.ts';
import { minutesInWords } from './minutes-in-words.ts';

/** What exact analysis says of one answer: which missing facts matter, and what would change it. */
export const exactSections = (answer: ActionAnswer, exact: ExactAnswer | undefined): readonly Section[] =>
  exact === undefined
    ? []
    : [
        { title: 'Facts that matter, the best to ask first', lines: needsLines(answer, exact.needs) },
        { title: 'What would change the answer', lines: changeLines(exact.wouldChange) },
      ];

const needsLines = (answer: ActionAnswer, needs: ExactAnswer['needs']): readonly string[] => {
  if ('tooLarge' in needs) return [needs.tooLarge];
  if (needs.settled !== undefined)
    return needs.settled === answer.answer ? [] : [`none: whatever the missing facts are, ${needs.settled}`];
  return [`possible: ${needs.possible.join(' or ')}`, ...needs.facts.flatMap(factLines)];
};

const factLines = (one: NeededFact): readonly string[] => {
  const effort = one.state === 'cannot be had' ? '' : `; ask ${one.suppliedBy}, ${minutesInWords(one.minutes)}`;
  const settling = one.yields.flatMap(({ value, answers }) =>
    answers.length === 1 ? [`${brief(value)}: ${answers[0]}`] : [],
  );
  const alone = settling.length === 0 ? 'settles nothing by itself' : settling.join('; ');
  return [`${one.fact} (${one.state}${effort})`, `  ${one.question}`, `  ${alone}`];
};

const changeLines = (reversals: ExactAnswer['wouldChange']): readonly string[] => {
  if ('tooLarge' in reversals) return [reversals.tooLarge];
  if (reversals.length === 0) return ['nothing that people can bring about or still find out'];
  return reversals.flatMap(({ answer, changes, minutes }: Reversal) => [
    `${answer} (${minutesInWords(minutes)} in all):`,
    ...changes.map(
      ({ fact, from, to }) => `  ${fact}: ${brief(to)} (now ${from === undefined ? 'not known' : brief(from)})`,
    ),
  ]);
};

const LONGEST = 140;

/** Values that are one to the law, and fields of a record that would do, may be many; the first few stand for them. */
const brief = (words: string): string => {
  if (words.length <= LONGEST) return words;
  const cut = words.slice(0, LONGEST);
  const end = Math.max(cut.lastIndexOf(' or '), cut.lastIndexOf('; '), cut.lastIndexOf(', '));
  return `${cut.slice(0, end < 0 ? LONGEST : end)} …`;
};
