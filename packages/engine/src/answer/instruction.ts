import type { Answer } from '../authoring/provision-schema.ts';
import { actionWords } from '../facts/vocabulary/action-words.ts';
import type { Action } from '../facts/vocabulary/actions.ts';
import type { PlannedNorm } from '../plan/plan.ts';
import type { Instruction, MissingFact } from './answer.ts';

/** What a clerk is told. Only a required or permitted act is ever a reason to proceed. */
export const instructionFor = (
  action: Action,
  answer: Answer,
  deciding: readonly PlannedNorm[],
  missing: readonly MissingFact[],
): Instruction => {
  const papers = [...new Set(deciding.flatMap(({ norm }) => norm.papers))];
  const by = deciding.map(({ norm }) => norm.by ?? norm.duty?.due).find((due) => due !== undefined);
  const due = by === undefined ? {} : { by };
  switch (answer) {
    case 'required':
      return { do: 'proceed', words: `The law requires you to ${actionWords(action)}.`, papers, ...due };
    case 'permitted':
      return {
        do: 'proceed',
        words: `You may ${actionWords(action)}; the law leaves it to the agency and makes it no duty.`,
        papers,
        ...due,
      };
    case 'prohibited':
      return { do: 'do not', words: `Do not ${actionWords(action)}.`, papers: [] };
    case 'unsettled':
      return { do: 'call counsel', words: `Do not ${actionWords(action)} until counsel has answered.`, papers: [] };
    case 'conditional':
      return ask(action, missing);
  }
};

const ask = (action: Action, missing: readonly MissingFact[]): Instruction => {
  const first = missing.find((fact) => fact.state !== 'cannot be had');
  if (first === undefined) {
    return {
      do: 'call counsel',
      words: `Do not ${actionWords(action)}. The fact it turns on cannot be had; counsel decides.`,
      papers: [],
    };
  }
  return {
    do: 'ask',
    words: `Do not ${actionWords(action)} yet. Ask ${first.suppliedBy}: ${first.question}`,
    papers: [],
  };
};
