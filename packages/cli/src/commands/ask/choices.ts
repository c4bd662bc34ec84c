import type { InterviewAnswer, Question } from '@holdpoint/engine';

/** One numbered line under a question, and what it stands for. */
export interface Choice {
  readonly words: string;
  readonly answer: InterviewAnswer;
  /** Choices with the same group are one to the law; those that stand alone have none. */
  readonly group?: number;
}

/** Everything that can be answered by a number, in the order of the numbers from 1. */
export const choicesOf = ({ kind, options }: Question): readonly Choice[] => {
  if (kind === 'more') {
    return [
      { words: 'yes', answer: { is: 'another' } },
      { words: 'no, nothing is left out', answer: { is: 'no other' } },
      { words: 'don’t know yet', answer: { is: 'not known yet' } },
    ];
  }
  const grouped = options.toSorted((a, b) => a.class - b.class);
  return [
    ...grouped.map(({ value, class: group }) => ({ words: value, group, answer: { is: 'value', value } as const })),
    { words: 'don’t know yet', answer: { is: 'not known yet' } },
    { words: 'cannot be had', answer: { is: 'cannot be had' } },
  ];
};
