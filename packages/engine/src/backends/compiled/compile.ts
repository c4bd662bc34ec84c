import type { Day } from '../../facts/day.ts';
import { FALSE, TRUE, type Truth } from '../../facts/truth.ts';
import type { ActionPlan } from '../../plan/plan.ts';
import { INTERVAL_OF, PROHIBITED, type Verdict, VERDICTS } from '../verdict.ts';
import { Constants } from './constants.ts';
import { Emitter } from './emitter.ts';
import { countUses, lower } from './lower.ts';

/** Decides one action on prepared facts; the day of the act is an argument because look-backs turn on it. */
export type CompiledDecision = (facts: Readonly<Record<string, unknown>>, act: Day) => Verdict;

/** Generates the code of one plan. It gives the same verdict as `interpret` on every case, and allocates nothing. */
export const compile = (plan: ActionPlan, questions: Readonly<Record<string, Truth>>): CompiledDecision => {
  const constants = new Constants();
  return constants.build<CompiledDecision>(compiledSource(plan, questions, constants));
};

/** The generated source, for readers and tests. */
export const compiledSource = (
  plan: ActionPlan,
  questions: Readonly<Record<string, Truth>>,
  constants: Constants = new Constants(),
): string => {
  const outcome = lower(plan);
  const uses = countUses(Object.values(outcome));
  const emitter = new Emitter(constants, uses, questions);
  const intervals = constants.add(INTERVAL_OF);
  const body = emitter.scope(
    () => {
      const [conflict, prohibited] = [emitter.emit(outcome.conflict), emitter.emit(outcome.prohibited)];
      const [required, permitted, unsettled] = [
        emitter.emit(outcome.required),
        emitter.emit(outcome.permitted),
        emitter.emit(outcome.unsettled),
      ];
      return `const c = ${conflict};
        const p = ${prohibited};
        if (p === ${TRUE} && c === ${FALSE}) return ${PROHIBITED};
        const r = ${required};
        const m = ${permitted};
        const u = ${unsettled};
        const I = ${intervals};
        return ${constants.add(VERDICTS)}[(((I[c] * 6 + I[p]) * 6 + I[u]) * 6 + I[r]) * 6 + I[m]];`;
    },
    (code) => code,
  );
  return `${emitter.declarations()}
    return (f, act) => { ${emitter.reset()} ${body} };`;
};
