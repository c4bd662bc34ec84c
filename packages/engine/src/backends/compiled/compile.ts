import type { Day } from '../../facts/day.ts';
import { FALSE, TRUE, type Truth } from '../../facts/truth.ts';
import type { Expression } from '../../norms/expression.ts';
import { type ActionPlan, mapOutcome, type Outcome } from '../../plan/plan.ts';
import { UniformExpressions } from '../../plan/uniform.ts';
import { INTERVAL_OF, PROHIBITED, type Verdict, VERDICTS } from '../verdict.ts';
import { Constants } from './constants.ts';
import { Emitter } from './emitter.ts';
import { countUses, Lowering } from './lower.ts';

/** Decides one action on prepared facts; the day of the act is an argument because look-backs turn on it. */
export type CompiledDecision = (facts: Readonly<Record<string, unknown>>, act: Day) => Verdict;

/** Generates the code of one plan. It gives the same verdict as `interpret` on every case, and allocates nothing. */
export const compile = (plan: ActionPlan, questions: Readonly<Record<string, Truth>>): CompiledDecision =>
  new Compiler().compile(plan, questions);

/** Compiles many plans; those that mean the same, as one act does in many states, become one function. */
export class Compiler {
  readonly #meanings = new UniformExpressions({ words: false });
  readonly #lowering = new Lowering();
  readonly #byMeaning = new Map<string, CompiledDecision>();

  compile(plan: ActionPlan, questions: Readonly<Record<string, Truth>>): CompiledDecision {
    const outcome = mapOutcome(this.#lowering.lower(plan, questions), (expression) => this.#meanings.of(expression));
    const meaning = Object.values(outcome)
      .map((expression) => this.#meanings.numberOf(expression))
      .join(' ');
    const known = this.#byMeaning.get(meaning);
    if (known !== undefined) return known;
    const constants = new Constants();
    const made = constants.build<CompiledDecision>(compiledSource(outcome, constants));
    this.#byMeaning.set(meaning, made);
    return made;
  }
}

const compiledSource = (outcome: Outcome<Expression>, constants: Constants): string => {
  const uses = countUses(Object.values(outcome));
  const emitter = new Emitter(constants, uses);
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
