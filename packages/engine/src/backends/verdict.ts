import type { Answer } from '../authoring/provision-schema.ts';
import { bounds, FALSE, QUESTIONED, TRUE, type Truth } from '../facts/truth.ts';
import type { Outcome } from '../plan/plan.ts';

/** The answers that are still possible, one bit each. One bit alone is the answer; more than one is conditional. */
export type Verdict = number;

export const REQUIRED = 1;
export const PERMITTED = 2;
export const PROHIBITED = 4;
export const UNSETTLED = 8;

const POINTS = [FALSE, QUESTIONED, TRUE] as const;

/** The answers possible on five truths: every combination that the missing facts allow is tried. */
const tryAll = (outcome: Outcome<Truth>): Verdict => {
  let verdict = 0;
  for (const conflict of pointsIn(outcome.conflict)) {
    for (const prohibited of pointsIn(outcome.prohibited)) {
      for (const unsettled of pointsIn(outcome.unsettled)) {
        for (const required of pointsIn(outcome.required)) {
          for (const permitted of pointsIn(outcome.permitted)) {
            verdict |= settledVerdict({ conflict, prohibited, unsettled, required, permitted });
          }
        }
      }
    }
  }
  return verdict;
};

const pointsIn = (truth: Truth): readonly Truth[] => {
  const { low, high } = bounds(truth);
  return POINTS.slice(low, high + 1);
};

/** The one answer when nothing is missing. What the law leaves open is unsettled; what no rule grants is not granted. */
const settledVerdict = ({ conflict, prohibited, unsettled, required, permitted }: Outcome<Truth>): Verdict => {
  if (conflict === TRUE) return UNSETTLED;
  if (prohibited === TRUE) return conflict === FALSE ? PROHIBITED : UNSETTLED;
  if (prohibited === QUESTIONED || unsettled !== FALSE) return UNSETTLED;
  if (required !== FALSE) return required === TRUE ? REQUIRED : UNSETTLED;
  return permitted === TRUE ? PERMITTED : UNSETTLED;
};

/** The answer word of a verdict. */
export const answerOf = (verdict: Verdict): Answer => {
  switch (verdict) {
    case REQUIRED:
      return 'required';
    case PERMITTED:
      return 'permitted';
    case PROHIBITED:
      return 'prohibited';
    case UNSETTLED:
      return 'unsettled';
    default:
      return 'conditional';
  }
};

/** The words of all answers still possible. */
export const possibleAnswers = (verdict: Verdict): readonly Answer[] =>
  [REQUIRED, PERMITTED, PROHIBITED, UNSETTLED].filter((bit) => (verdict & bit) !== 0).map(answerOf);

/** Index of a truth's interval, 0 to 5, for tables. */
const INTERVALS: readonly Truth[] = [FALSE, QUESTIONED, TRUE, 0b0100, 0b1101, 0b1100];
export const INTERVAL_OF = Uint8Array.from({ length: 16 }, (_, truth) => Math.max(0, INTERVALS.indexOf(truth)));

/** Verdicts by interval indices: `((((conflict·6 + prohibited)·6 + unsettled)·6 + required)·6 + permitted`. */
export const VERDICTS = (() => {
  const table = new Uint8Array(6 ** 5);
  const at = (index: number, place: number): Truth => INTERVALS[Math.floor(index / 6 ** place) % 6] ?? FALSE;
  for (let i = 0; i < table.length; i++) {
    table[i] = tryAll({
      conflict: at(i, 4),
      prohibited: at(i, 3),
      unsettled: at(i, 2),
      required: at(i, 1),
      permitted: at(i, 0),
    });
  }
  return table;
})();

/** The answers possible on five truths. */
export const verdictOf = ({ conflict, prohibited, unsettled, required, permitted }: Outcome<Truth>): Verdict => {
  let index = 0;
  for (const truth of [conflict, prohibited, unsettled, required, permitted])
    index = index * 6 + (INTERVAL_OF[truth] ?? 0);
  return VERDICTS[index] ?? UNSETTLED;
};
