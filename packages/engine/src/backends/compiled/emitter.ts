import { FALSE, not, TRUE, UNKNOWN } from '../../facts/truth.ts';
import type { Expression } from '../../norms/expression.ts';
import type { Constants } from './constants.ts';
import { cheapestFirst } from './cost.ts';
import { emitTest } from './emit-test.ts';
import { groupScans, type KeyedScans } from './group-scans.ts';
import type { Scan } from './scan.ts';
import { testsAskedOften, ValueRows } from './value-rows.ts';

const NEGATION = Uint8Array.from({ length: 16 }, (_, truth) => not(truth));

/**
 * Writes JavaScript for expressions. In the code, `f` is the facts, `act` the day of the act, `i` a record of a list;
 * helper functions and kept results stand beside the main function, so that nothing is allocated for a decision.
 */
export class Emitter {
  readonly #constants: Constants;
  readonly #uses: ReadonlyMap<Expression, number>;
  readonly #kept = new Map<Expression, string>();
  readonly #askedOften: ReturnType<typeof testsAskedOften>;
  readonly #rows = new Map<string, { readonly name: string; readonly values: string }>();
  readonly #declared: string[] = [];
  #temporaries = 0;

  constructor(constants: Constants, uses: ReadonlyMap<Expression, number>) {
    this.#constants = constants;
    this.#uses = uses;
    this.#askedOften = testsAskedOften(uses.keys());
  }

  /** Everything that the written code needs beside it. */
  declarations(): string {
    const rows = [...this.#rows.values()].map(({ name }) => `let ${name};`);
    return [...[...this.#kept.values()].map((name) => `let ${name} = -1;`), ...rows, ...this.#declared].join('\n');
  }

  /** Code that forgets the results kept for the last case. */
  reset(): string {
    const rows = [...this.#rows.values()].map(({ name }) => `${name} = undefined;`);
    return [...[...this.#kept.values()].map((name) => `${name} = -1;`), ...rows].join(' ');
  }

  /** Writes code in a scope of its own: the temporaries it takes are declared before what `finish` makes of it. */
  scope(write: () => string, finish: (code: string) => string): string {
    const outer = this.#temporaries;
    this.#temporaries = 0;
    const code = write();
    const names = Array.from({ length: this.#temporaries }, (_, index) => `t${index}`);
    this.#temporaries = outer;
    return `${names.length > 0 ? `let ${names.join(', ')}; ` : ''}${finish(code)}`;
  }

  /** The code of an expression that is used at several places is run once and its result kept. */
  emit(expression: Expression): string {
    if (!this.#isKept(expression)) return this.#write(expression);
    const name = this.#kept.get(expression) ?? this.#keep(expression);
    return `(${name} !== -1 ? ${name} : ${name} = ${name}f(f, act))`;
  }

  #keep(expression: Expression): string {
    const name = `x${this.#kept.size}`;
    this.#kept.set(expression, name);
    const body = this.scope(() => this.#write(expression), returned);
    this.#declared.push(`const ${name}f = (f, act) => { ${body} };`);
    return name;
  }

  #isKept(expression: Expression): boolean {
    return (this.#uses.get(expression) ?? 0) > 1 && ['all', 'any', 'not', 'some'].includes(expression.op);
  }

  #write(expression: Expression): string {
    switch (expression.op) {
      case 'constant':
        return String(expression.truth);
      case 'not':
        return `${this.#constants.add(NEGATION)}[${this.emit(expression.of)}]`;
      case 'all':
        return this.#chain(
          '&',
          cheapestFirst(expression.of).map((part) => this.emit(part)),
        );
      case 'any':
        return this.#any(expression.of);
      case 'some':
        return this.#scan(expression.list, expression.where);
      case 'fact':
        return (
          this.#fromRow(expression) ??
          emitTest(this.#constants, expression.test, access('f', expression.path), this.#temporary())
        );
      case 'field':
        return emitTest(this.#constants, expression.test, access('i', [expression.key]), this.#temporary());
      case 'norm':
      case 'question':
        throw new Error(`a ${expression.op} was not lowered`);
    }
  }

  /** A test of a fact that is asked often is one place in the row of its value, which is looked up once for each case. */
  #fromRow({ path, test }: Extract<Expression, { op: 'fact' }>): string | undefined {
    const key = path.join('\n');
    const tests = this.#askedOften.get(key) ?? [];
    const at = tests.findIndex((one) => one === test);
    if (at < 0) return undefined;
    const known = this.#rows.get(key);
    const row = known ?? { name: `r${this.#rows.size}`, values: this.#constants.add(new ValueRows(tests)) };
    this.#rows.set(key, row);
    const { name, values } = row;
    return `(${name} !== undefined ? ${name} : ${name} = ${values}.of(${access('f', path)}, act))[${at}]`;
  }

  #temporary(): string {
    return `t${this.#temporaries++}`;
  }

  /** A conjunction stops at the first false part, a disjunction at the first true one. */
  #chain(operator: '&' | '|', parts: readonly string[]): string {
    const [first, ...rest] = parts;
    if (first === undefined) return String(operator === '&' ? TRUE : FALSE);
    if (rest.length === 0) return first;
    const t = this.#temporary();
    const step = (code: string): string => (operator === '&' ? `(${code}) !== ${FALSE}` : `(${code}) !== ${TRUE}`);
    const steps = [step(`${t} = ${first}`), ...rest.map((part) => step(`${t} ${operator}= ${part}`))];
    return `(${steps.join(' && ')}, ${t})`;
  }

  #any(parts: readonly Expression[]): string {
    const { plain, fused, keyed } = groupScans(parts, (part) => this.#isKept(part));
    return this.#chain('|', [
      ...cheapestFirst(plain).map((part) => this.emit(part)),
      ...fused.map((scan) => this.#fusedScan(scan)),
      ...keyed.map((scans) => this.#lookUp(scans)),
    ]);
  }

  /** Several scans in one pass; where the list may be longer than shown, each condition is asked by itself. */
  #fusedScan({ list, where, whole, isPure }: Scan): string {
    if (isPure) return this.#scan(list, where);
    return `(${this.#isOpen(list)} ? ${this.#separately(whole)} : ${this.#scan(list, where)})`;
  }

  #separately(whole: Expression): string {
    const parts = whole.op === 'any' ? whole.of : [whole];
    const body = this.scope(
      () =>
        this.#chain(
          '|',
          parts.map((part) => this.#write(part)),
        ),
      returned,
    );
    return `${this.#function('f, act', body)}(f, act)`;
  }

  /** The same as `isOpen` of the reference, in place: it is asked once for each scan. */
  #isOpen(list: string): string {
    return `(f[${JSON.stringify(list)}] === undefined || (f.open !== undefined && f.open[${JSON.stringify(list)}] === true))`;
  }

  #scan(list: string, where: Expression): string {
    const test = this.scope(
      () => this.#write(where),
      (code) => `truth |= ${code};`,
    );
    const body = `const items = ${access('f', [list])};
      let truth = ${this.#isOpen(list)} ? ${UNKNOWN} : ${FALSE};
      if (items === undefined) return truth;
      for (let n = 0; n < items.length && truth !== ${TRUE}; n++) { const i = items[n]; ${test} }
      return truth;`;
    return `${this.#function('f, act', body)}(f, act)`;
  }

  #lookUp(scans: KeyedScans): string {
    const separately = this.#separately(scans.whole);
    const isOpen = this.#isOpen(scans.list);
    const start = scans.isPure
      ? `let truth = ${isOpen} ? ${UNKNOWN} : ${FALSE};`
      : `if (${isOpen}) return ${separately}; let truth = ${FALSE};`;
    const body = `${start}
      const items = ${access('f', [scans.list])};
      if (items === undefined) return truth;
      for (let n = 0; n < items.length && truth !== ${TRUE}; n++) {
        const i = items[n], key = ${access('i', [scans.field])};
        ${this.#dispatch(scans, separately)}
      }
      return truth;`;
    return `${this.#function('f, act', body)}(f, act)`;
  }

  /** Values with the same test share its code; one code stands in line, several are reached through a map. */
  #dispatch({ byValue }: KeyedScans, separately: string): string {
    const byCode = new Map<string, string[]>();
    for (const [value, test] of byValue) {
      const code = this.scope(() => this.#write(test), returned);
      byCode.set(code, [...(byCode.get(code) ?? []), value]);
    }
    const tests = [...byCode].map(([code, values]) => ({ test: this.#function('f, i, act', code), values }));
    // A key that is not shown may be any of them; one on which the records disagree is tried value by value.
    const maybe = tests.map(({ test }) => `truth |= ${UNKNOWN} & ${test}(f, i, act);`).join(' ');
    const unknown = `if (key === undefined) { ${maybe} continue; }`;
    const disputed = `if (typeof key !== 'string') return truth | ${separately};`;
    const [sole] = tests;
    if (sole !== undefined && tests.length === 1) {
      const set = this.#constants.add(new Set(byValue.keys()), JSON.stringify(['keys', ...byValue.keys()]));
      return `if (${set}.has(key)) { truth |= ${sole.test}(f, i, act); continue; } ${unknown} ${disputed}`;
    }
    const entries = tests.flatMap(({ test, values }) => values.map((value) => `[${JSON.stringify(value)}, ${test}]`));
    const table = `m${this.#declared.length}`;
    this.#declared.push(`const ${table} = new Map([${entries.join(', ')}]);`);
    return `const test = ${table}.get(key); if (test !== undefined) { truth |= test(f, i, act); continue; } ${unknown} ${disputed}`;
  }

  #function(parameters: string, body: string): string {
    const name = `s${this.#declared.length}`;
    this.#declared.push(`const ${name} = (${parameters}) => { ${body} };`);
    return name;
  }
}

const returned = (code: string): string => `return ${code};`;

const access = (root: string, path: readonly string[]): string =>
  path.reduce((code, key, index) => `${code}${index > 0 ? '?.' : ''}[${JSON.stringify(key)}]`, root);
