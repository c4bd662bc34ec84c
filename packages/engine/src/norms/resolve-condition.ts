import type { Condition } from '../authoring/condition.ts';
import { type ConditionScope, readLimbs } from '../authoring/read-condition.ts';
import type { RuleText } from '../authoring/provision-schema.ts';
import { type FactSchema, findFact, pathOf } from '../facts/fact-schema.ts';
import { TRUE } from '../facts/truth.ts';
import type { Action } from '../facts/vocabulary/actions.ts';
import { constant, type Expression, factTest, fieldTest, negation } from './expression.ts';
import { type PackScope, type PlacedRule, report, reportUnknown, rulePath } from './pack-scope.ts';

/** Resolves the conditions of rules: terms are put in place, questions get their full names. */
export class ConditionResolver {
  readonly #schema: FactSchema;
  readonly #scope: PackScope;
  readonly #conditions = new Map<string, Condition>();
  /** A term is resolved once: every rule and every term that uses it shares one expression. */
  readonly #terms = new Map<string, Expression>();
  #cyclesReported = 0;

  constructor(schema: FactSchema, scope: PackScope) {
    this.#schema = schema;
    this.#scope = scope;
  }

  /** The whole condition of a rule for one action, without its actors and its governing date. */
  resolve(placed: PlacedRule, action: Action | undefined): Expression {
    return this.#resolve(this.#read(placed), placed, action, []);
  }

  #read(placed: PlacedRule): Condition {
    const known = this.#conditions.get(placed.id);
    if (known !== undefined) return known;
    const condition = readRule(this.#conditionScope(placed), placed.rule);
    this.#conditions.set(placed.id, condition);
    return condition;
  }

  #conditionScope(placed: PlacedRule): ConditionScope {
    const question = placed.provision.text.questions.find((one) => one.id === 'anniversary-day');
    const usesYears = JSON.stringify(placed.rule).match(/"within":"\d+ years"/) !== null;
    if (usesYears && question === undefined) {
      report(this.#scope, placed.provision, rulePath(placed), 'missing-key', {
        found: 'a look-back in years',
        expected: 'a question "anniversary-day" in this document, saying whether the day itself counts',
        remedy: 'add it under questions:, with "until settled" yes, no or unsettled',
      });
    }
    const settled = question?.['until settled'];
    const day = settled === 'yes' ? 'counts' : settled === 'no' ? 'does not count' : 'questioned';
    const anniversary =
      question === undefined ? ({ day } as const) : ({ day, question: this.#questionId(placed, question.id) } as const);
    return { schema: this.#schema, terms: this.#scope.pack.terms, anniversary };
  }

  #questionId(placed: PlacedRule, id: string): string {
    return `${this.#scope.pack.text.id}/${placed.provision.name}#${id}`;
  }

  #resolve(
    condition: Condition,
    placed: PlacedRule,
    action: Action | undefined,
    within: readonly string[],
  ): Expression {
    const inner = (one: Condition): Expression => this.#resolve(one, placed, action, within);
    switch (condition.is) {
      case 'all':
      case 'any': {
        const cite = condition.cite === undefined ? {} : { cite: condition.cite };
        const of = condition.of.map(inner);
        return of.length === 1 && of[0] !== undefined && condition.cite === undefined
          ? of[0]
          : { op: condition.is, of, ...cite };
      }
      case 'not':
        return negation(inner(condition.of));
      case 'some':
        return { op: 'some', list: condition.list, where: inner(condition.where) };
      case 'field':
        return fieldTest(condition.key, condition.test);
      case 'fact':
        return factTest(this.#factPath(condition.key, placed, action), condition.test);
      case 'question':
        return this.#question(condition.id, placed);
      case 'term':
        return this.#term(condition.name, placed, action, within);
    }
  }

  #factPath(key: string, placed: PlacedRule, action: Action | undefined): readonly string[] {
    const fact = findFact(this.#schema, key);
    const path = fact === undefined ? [key] : pathOf(fact);
    if (fact?.perAction !== true) return path;
    if (action !== undefined) return [...path, action];
    report(this.#scope, placed.provision, rulePath(placed), 'wrong-value', {
      found: `"${key}", which differs by action, inside a definition`,
      expected: 'a fact that is the same for every action',
      remedy: 'move the test into the rules that use the term',
    });
    return path;
  }

  #question(id: string, placed: PlacedRule): Expression {
    const known = placed.provision.text.questions.map((one) => one.id);
    if (!known.includes(id)) reportUnknown(this.#scope, placed.provision, rulePath(placed), 'question', id, known);
    return { op: 'question', id: this.#questionId(placed, id) };
  }

  #term(name: string, placed: PlacedRule, action: Action | undefined, within: readonly string[]): Expression {
    const definition = this.#scope.rules.find(({ rule }) => rule.defines === name);
    if (definition === undefined) return constant(TRUE);
    if (within.includes(name)) {
      this.#cyclesReported += 1;
      report(this.#scope, placed.provision, rulePath(placed), 'definition-cycle', {
        found: [...within, name].join(' → '),
        expected: 'definitions that do not lead back to themselves',
        remedy: 'spell the condition out in one of them',
      });
      return constant(TRUE);
    }
    const known = this.#terms.get(name);
    if (known !== undefined) return known;
    const before = this.#cyclesReported;
    const resolved = this.#resolve(this.#read(definition), definition, action, [...within, name]);
    // A term on a cycle is resolved anew each time, so that the cycle is reported at each of its places.
    if (this.#cyclesReported === before) this.#terms.set(name, resolved);
    return resolved;
  }
}

type Limbs = readonly Readonly<Record<string, unknown>>[];

const readRule = (scope: ConditionScope, rule: RuleText): Condition => {
  const parts: Condition[] = [];
  const limbs = (key: 'when all' | 'when any' | 'unless any' | 'unless all') => rule[key] as Limbs | undefined;
  if (limbs('when all') !== undefined) parts.push(readLimbs(scope, 'all', limbs('when all') ?? []));
  if (limbs('when any') !== undefined) parts.push(readLimbs(scope, 'any', limbs('when any') ?? []));
  for (const key of ['unless any', 'unless all'] as const) {
    const exceptions = limbs(key);
    const is = key === 'unless any' ? 'any' : 'all';
    if (exceptions !== undefined) parts.push({ is: 'not', of: readLimbs(scope, is, exceptions) });
  }
  return { is: 'all', of: parts };
};
