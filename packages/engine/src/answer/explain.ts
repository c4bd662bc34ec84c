import { wordsOfValue } from '../facts/words.ts';
import { FALSE, truthWord } from '../facts/truth.ts';
import type { Facts } from '../facts/read-facts.ts';
import type { Action } from '../facts/vocabulary/actions.ts';
import { type Evaluation, isOpen } from '../backends/interpret/evaluate.ts';
import { type Given, type Interpretation, interpret } from '../backends/interpret/interpret.ts';
import { answerOf } from '../backends/verdict.ts';
import type { ActionPlan, Plan, PlannedNorm } from '../plan/plan.ts';
import type { OpenQuestion } from '../norms/norm.ts';
import type { Reason } from './answer.ts';
import { type Trace, trace } from './trace.ts';

/** The whole reason for an answer: rule by rule, limb by limb, fact by fact, each with its citation. */
export const explainAction = (plan: Plan, facts: Facts, action: Action): Reason =>
  explainPlan(
    plan.forAction(action),
    { facts, act: facts.on, questions: plan.slice.questionTruths },
    plan.slice.questions,
  );

/** An answer with the account of every rule: each limb and fact with its truth and value, not yet in words. */
export interface Account {
  readonly found: Interpretation;
  /** By norm, in the plan's order. */
  readonly accounts: readonly Trace[];
}

/** Decides and keeps the account of every rule. */
export const accountFor = (plan: ActionPlan, given: Given): Account => {
  const accounts: Trace[] = [];
  const found = interpret(plan, given, (condition, on) => {
    const account = trace(condition, on);
    accounts.push(account);
    return account.truth;
  });
  return { found, accounts };
};

/** The same as `explainAction`, for a plan and facts in hand. */
export const explainPlan = (plan: ActionPlan, given: Given, questions: Questions = {}): Reason => {
  const { found, accounts } = accountFor(plan, given);
  const on: Evaluation = { ...given, norms: found.active };
  const rules = plan.norms.map((planned, index) =>
    reasonOfNorm(plan, planned, index, found, accounts[index], on, questions),
  );
  return { says: `${plan.action}: ${answerOf(found.verdict)}`, truth: 'yes', because: rules };
};

const reasonOfNorm = (
  plan: ActionPlan,
  { norm, defeatedBy, enjoinedBy }: PlannedNorm,
  index: number,
  { active }: Interpretation,
  account: Trace | undefined,
  on: Evaluation,
  questions: Questions,
): Reason => {
  const because = account === undefined ? [] : reasonsOf(account, on, questions);
  const defeats = defeatedBy
    .filter((defeater) => active[defeater] !== FALSE)
    .map((defeater): Reason => ({
      says: `defeated by ${plan.norms[defeater]?.norm.cite ?? ''}`,
      truth: truthWord(active[defeater] ?? FALSE),
      because: [],
    }));
  const suspended: Reason[] =
    enjoinedBy === undefined ? [] : [{ says: 'suspended by a court', cite: enjoinedBy, truth: 'yes', because: [] }];
  const weight = norm.canLift ? '' : ` (read at ${norm.grade} grade: may only lower an answer)`;
  const effect = norm.kind === 'closes' ? `silence means ${norm.silenceMeans ?? 'unsettled'}` : norm.kind;
  return {
    says: `${effect}: ${norm.says}${weight}`,
    cite: norm.cite,
    truth: truthWord(active[index] ?? FALSE),
    because: [...because, ...defeats, ...suspended],
  };
};

type Questions = Readonly<Record<string, OpenQuestion>>;

const reasonsOf = (node: Trace, on: Evaluation, questions: Questions): Reason[] => {
  const reasons: Reason[] = [];
  addReasons(node, on, questions, reasons);
  return reasons;
};

const inside = (node: Trace, on: Evaluation, questions: Questions): Reason[] => {
  const reasons: Reason[] = [];
  for (const part of node.parts) addReasons(part, on, questions, reasons);
  return reasons;
};

/** A conjunction without a citation of its own is left out of the tree: its parts stand for themselves. */
const addReasons = (node: Trace, on: Evaluation, questions: Questions, into: Reason[]): void => {
  const { expression, truth } = node;
  switch (expression.op) {
    case 'constant':
    case 'norm':
      return;
    case 'fact':
      into.push({
        says: expression.words + wordsOfValue(expression.test, node.value),
        truth: truthWord(truth),
        because: NONE,
      });
      return;
    case 'field':
      into.push({
        says: expression.words + wordsOfValue(expression.test, node.value),
        truth: truthWord(truth),
        because: NONE,
      });
      return;
    case 'all':
      if (expression.cite === undefined) for (const part of node.parts) addReasons(part, on, questions, into);
      else into.push(limb(expression.cite, truth, inside(node, on, questions)));
      return;
    case 'any':
      into.push(reason('any of', expression.cite, truth, inside(node, on, questions)));
      return;
    case 'not':
      into.push(reason('unless', undefined, truth, inside(node, on, questions)));
      return;
    case 'some': {
      const records: Reason[] = [];
      for (const part of node.parts) records.push(reasonOfRecord(part, on, questions));
      into.push(
        reason(
          `some of ${expression.list}${stateOfList(on, expression.list, records.length)}`,
          undefined,
          truth,
          records,
        ),
      );
      return;
    }
    case 'question': {
      const question = questions[expression.id];
      into.push(reason(`open question: ${question?.asks ?? expression.id}`, question?.cite, truth, NONE));
    }
  }
};

const stateOfList = (on: Evaluation, list: string, shown: number): string => {
  if (isOpen(on.facts, list)) return ' (list not complete)';
  return shown === 0 ? ' (none is listed)' : '';
};

/** A limb that rests on one thing is told in one line. */
const limb = (cite: string, truth: number, because: readonly Reason[]): Reason => {
  const [only] = because;
  if (because.length === 1 && only !== undefined && only.cite === undefined) {
    return { says: only.says, cite, truth: truthWord(truth), because: only.because };
  }
  return reason('all of', cite, truth, because);
};

/** A record that one test settles is told in one line. */
const reasonOfRecord = (part: Trace, on: Evaluation, questions: Questions): Reason => {
  const name = nameOfRecord(part.record);
  const { expression } = part;
  if (expression.op === 'field') {
    return {
      says: name + expression.words + wordsOfValue(expression.test, part.value),
      truth: truthWord(part.truth),
      because: NONE,
    };
  }
  return reason(name.slice(0, -2), undefined, part.truth, reasonsOf(part, on, questions));
};

const RECORD_NAMES = Array.from({ length: 32 }, (_, index) => `record ${index + 1}: `);

const nameOfRecord = (record: number): string => RECORD_NAMES[record] ?? `record ${record + 1}: `;

const NONE: readonly Reason[] = [];

const reason = (says: string, cite: string | undefined, truth: number, because: readonly Reason[]): Reason =>
  cite === undefined ? { says, truth: truthWord(truth), because } : { says, cite, truth: truthWord(truth), because };
