import { type ActionPlan, type Expression, type FactSchema, IMPOSSIBLE } from '@holdpoint/engine';
import { allOf, and, anyOf, NO, negation, number, or, type Pair, QUESTIONED, YES } from './terms.ts';
import { Values } from './values.ts';

type Some = Extract<Expression, { op: 'some' }>;
type Truths = Readonly<Record<string, number>>;

/** What the records of one list are asked: one function of a record's fields for each condition. */
interface ListInSmt {
  readonly fields: Values;
  readonly somes: Map<Some, Pair>;
}

/** A truth of the engine, whose two lower bits are "at least questioned" and "true". */
const constant = (truth: number): Pair => {
  if ((truth & 3) !== truth >> 2) throw new Error(`constant: found ${truth}, which is not settled; settle it first`);
  return truth === 0 ? NO : (truth & 2) === 0 ? QUESTIONED : YES;
};

/**
 * A plan on a case of which nothing is known, in the words of SMT-LIB. Made from the conditions alone: unlike the
 * diagrams it knows nothing of classes of values, and each list holds as many unknown records as it is asked conditions,
 * which is as many as can be told apart.
 */
export class PlanInSmt {
  readonly #schema: FactSchema;
  readonly #questions: Truths;
  readonly #act: number;
  readonly #facts: Values;
  readonly #lists = new Map<string, ListInSmt>();
  readonly #lines: string[] = [];
  readonly #known = new Map<Expression, Pair>();
  /** For each norm whether it applies and whether it is active. */
  readonly applies: readonly Pair[];
  readonly active: readonly Pair[];
  readonly #plan: ActionPlan;

  constructor(schema: FactSchema, plan: ActionPlan, act: number, questions: Truths) {
    this.#schema = schema;
    this.#plan = plan;
    this.#act = act;
    this.#questions = questions;
    this.#facts = new Values(act);
    for (const { condition } of plan.norms) this.#collect(condition);
    const conditions = plan.norms.map(({ condition }) => this.pairOf(condition, []));
    for (const [list, { fields, somes }] of this.#lists) this.#declareList(list, fields, somes);
    this.applies = conditions.map((pair, index) => this.#named(`applies${index}`, pair));
    this.active = this.activeWithout(-1, (index, pair) => this.#named(`active${index}`, pair));
  }

  /** Declarations and what must hold in every possible case. */
  get script(): string {
    const sorts = [...this.#facts.sorts].map(([symbol, sort]) => `(declare-const ${symbol} ${sort})`);
    const bounds = [...this.#facts.bounds].map(
      ([symbol, count]) => `(assert (and (<= 0 ${symbol}) (< ${symbol} ${count})))`,
    );
    return [...sorts, ...bounds, ...this.#lines].join('\n');
  }

  /** Whether a fact of the case has one of these values. */
  oneOf(key: string, values: readonly string[]): Pair {
    return this.pairOf({ op: 'fact', path: [key], test: { is: 'one of', values }, words: '' }, []);
  }

  /** The activity of the norms where one of them does not apply; -1 for none. */
  activeWithout(missing: number, name: (index: number, pair: Pair) => Pair = (_, pair) => pair): readonly Pair[] {
    const active: Pair[] = [];
    const isTouched: boolean[] = [];
    this.#plan.norms.forEach(({ defeatedBy }, index) => {
      isTouched.push(index === missing || defeatedBy.some((defeater) => isTouched[defeater]));
      const own = index === missing ? NO : (this.applies[index] ?? NO);
      const lifted = defeatedBy.map((defeater) => negation(active[defeater] ?? NO));
      const known = this.active?.[index];
      active.push(known !== undefined && !isTouched[index] ? known : name(index, allOf([own, ...lifted])));
    });
    return active;
  }

  /** The truth of an expression outside of any record. */
  pairOf(expression: Expression, norms: readonly Pair[]): Pair {
    return this.#pair(expression, norms, norms.length === 0 ? this.#known : new Map(), undefined);
  }

  #pair(expression: Expression, norms: readonly Pair[], memo: Map<Expression, Pair>, list: string | undefined): Pair {
    const known = memo.get(expression);
    if (known !== undefined) return known;
    const made = this.#make(expression, norms, memo, list);
    memo.set(expression, made);
    return made;
  }

  #make(expression: Expression, norms: readonly Pair[], memo: Map<Expression, Pair>, list: string | undefined): Pair {
    const parts = (of: readonly Expression[]): readonly Pair[] => of.map((part) => this.#pair(part, norms, memo, list));
    switch (expression.op) {
      case 'constant':
        return constant(expression.truth);
      case 'all':
        return allOf(parts(expression.of));
      case 'any':
        return anyOf(parts(expression.of));
      case 'not':
        return negation(this.#pair(expression.of, norms, memo, list));
      case 'fact': {
        const { path, test } = expression;
        const definition = this.#schema.facts.find((one) => (one.path ?? [one.key]).join() === path.join());
        return this.#facts.test(test, path.join(' '), definition?.type);
      }
      case 'field': {
        const definition = this.#schema.lists.find(({ key }) => key === list);
        const type = definition?.fields.find(({ key }) => key === expression.key)?.type;
        return this.#list(list ?? '').fields.test(expression.test, expression.key, type);
      }
      case 'some':
        return this.#some(expression);
      case 'question': {
        const truth = this.#questions[expression.id];
        return truth === undefined ? QUESTIONED : constant(truth);
      }
      case 'norm':
        return norms[expression.index] ?? NO;
    }
  }

  /** Registers what each list is asked, so that every function of a record has the same parameters. */
  #collect(expression: Expression): void {
    if (expression.op === 'all' || expression.op === 'any') for (const part of expression.of) this.#collect(part);
    if (expression.op === 'not') this.#collect(expression.of);
    if (expression.op !== 'some') return;
    const { somes } = this.#list(expression.list);
    if (somes.has(expression)) return;
    somes.set(expression, this.#pair(expression.where, [], new Map(), expression.list));
  }

  #list(key: string): ListInSmt {
    const known = this.#lists.get(key) ?? { fields: new Values(this.#act), somes: new Map<Some, Pair>() };
    this.#lists.set(key, known);
    return known;
  }

  /** Some record is there and fits. */
  #some(expression: Some): Pair {
    const somes = [...this.#list(expression.list).somes.keys()];
    const at = somes.indexOf(expression);
    const onCopies = (level: string): readonly string[] =>
      somes.map((_, copy) => `|${expression.list}/${at}/${level}/${copy}|`);
    return { open: or(...onCopies('open')), yes: or(...onCopies('yes')) };
  }

  #declareList(list: string, fields: Values, somes: ReadonlyMap<Some, Pair>): void {
    const never = IMPOSSIBLE.filter((one) => one.list === list).map((one) =>
      this.#pair(one.never, [], new Map(), list),
    );
    const existsFrom = this.#schema.lists.find(({ key }) => key === list)?.existsFrom ?? '';
    const begins = `|${existsFrom}|`;
    const bounds = [...fields.bounds].map(([symbol, count]) => `(and (<= 0 ${symbol}) (< ${symbol} ${count}))`);
    const possible = [
      ...bounds,
      ...never.map((pair) => negation(pair).yes),
      ...(fields.sorts.has(begins) ? [`(<= ${begins} ${number(this.#act)})`] : []),
    ];
    const parameters = [...fields.sorts].map(([symbol, sort]) => `(${symbol} ${sort})`).join(' ');
    const define = (name: string, body: string): void => {
      this.#lines.push(`(define-fun |${list}/${name}| (${parameters}) Bool ${body})`);
    };
    define('possible', and(...possible));
    const pairs = [...somes.values()];
    pairs.forEach(({ open, yes }, at) => {
      define(`${at}/open`, open);
      define(`${at}/yes`, yes);
    });
    pairs.forEach((_, copy) => this.#declareCopy(list, [...fields.sorts], pairs.length, copy));
  }

  /** One unknown record: its fields, whether it is there, and what each condition makes of it. */
  #declareCopy(list: string, sorts: readonly (readonly [string, string])[], count: number, copy: number): void {
    const own = sorts.map(([symbol]) => `|${list} ${copy} ${symbol.slice(1)}`);
    sorts.forEach(([, sort], index) => this.#lines.push(`(declare-const ${own[index]} ${sort})`));
    const there = `|${list}/${copy}/there|`;
    const call = (name: string): string =>
      own.length === 0 ? `|${list}/${name}|` : `(|${list}/${name}| ${own.join(' ')})`;
    this.#lines.push(`(declare-const ${there} Bool)`, `(assert (=> ${there} ${call('possible')}))`);
    for (let at = 0; at < count; at++)
      for (const level of ['open', 'yes'])
        this.#lines.push(
          `(define-fun |${list}/${at}/${level}/${copy}| () Bool (and ${there} ${call(`${at}/${level}`)}))`,
        );
  }

  #named(name: string, { open, yes }: Pair): Pair {
    const define = (suffix: string, body: string): string => {
      if (!body.startsWith('(')) return body;
      this.#lines.push(`(define-fun |/${name}/${suffix}| () Bool ${body})`);
      return `|/${name}/${suffix}|`;
    };
    const first = define('open', open);
    return { open: first, yes: yes === open ? first : define('yes', yes) };
  }
}
