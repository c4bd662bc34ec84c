import { PERMITTED, PROHIBITED, REQUIRED, UNSETTLED } from '../verdict.ts';
import type { Outcome } from '../../plan/plan.ts';
import type { Combine, Diagram, Node } from './diagram.ts';
import { NO, YES } from './three-valued.ts';

/** The verdict where one part of an outcome speaks before what follows from the parts after it. */
const first = (whenYes: number): Combine => {
  const combine = (part: number, rest: number): number => (part === NO ? rest : part === YES ? whenYes : UNSETTLED);
  return Object.assign(combine, {
    shortcut: (part: Node, rest: Node) => (part === NO ? rest : part === YES ? whenYes : undefined),
  });
};

const FORBIDDEN_FIRST = first(PROHIBITED);
const DOUBT_FIRST = first(UNSETTLED);
const REQUIRED_FIRST = first(REQUIRED);

/** A conflict leaves all unsettled; one that is itself in question only a prohibition. */
const CONFLICT_FIRST: Combine = Object.assign(
  (part: number, rest: number): number => (part === NO ? rest : part === YES || rest === PROHIBITED ? UNSETTLED : rest),
  { shortcut: (part: Node, rest: Node) => (part === NO ? rest : part === YES ? UNSETTLED : undefined) },
);

const ofPermitted = (permitted: number): number => (permitted === YES ? PERMITTED : UNSETTLED);

/**
 * The verdict of an outcome, part by part from the weakest, so that no table of all five is ever built. A test holds it
 * to `verdictOf`, the meaning of an outcome.
 */
export const verdictNode = (diagram: Diagram, outcome: Outcome<Node>): Node => {
  const permitted = diagram.map(outcome.permitted, ofPermitted);
  const required = diagram.apply(REQUIRED_FIRST, outcome.required, permitted);
  const settled = diagram.apply(DOUBT_FIRST, outcome.unsettled, required);
  const allowed = diagram.apply(FORBIDDEN_FIRST, outcome.prohibited, settled);
  return diagram.apply(CONFLICT_FIRST, outcome.conflict, allowed);
};
