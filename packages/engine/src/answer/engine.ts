import { type CompiledDecision, Compiler } from '../backends/compiled/compile.ts';
import { type Day, formatDay, parseDay } from '../facts/day.ts';
import type { FactSchema } from '../facts/fact-schema.ts';
import { describeProblem } from '../facts/problem.ts';
import { type Facts, type FactsRead, readFacts } from '../facts/read-facts.ts';
import { type Action, ACTIONS } from '../facts/vocabulary/actions.ts';
import { VOCABULARY } from '../facts/vocabulary/vocabulary.ts';
import { hashOf } from '../norms/canonical.ts';
import type { ResolvedPack } from '../norms/resolved-pack.ts';
import { Planner } from '../plan/make-plan.ts';
import type { Plan } from '../plan/plan.ts';
import { enrich } from '../slice/enrich.ts';
import { makeSlice, type SettledQuestions, stackOf } from '../slice/make-slice.ts';
import type { Determination } from './answer.ts';
import type { CaseText } from './read-case.ts';
import { decideAction } from './decide.ts';
import { type Outline, outline } from './outline.ts';
import { ENGINE_VERSION } from './version.ts';

/** Which law a question is put to. */
export interface LawChoice {
  readonly jurisdiction: string;
  readonly lawOn: Day;
  readonly knownOn: Day;
}

/** The law of one place and span of days, with every back end ready. */
export interface Law {
  readonly plan: Plan;
  /** Verdicts of the compiled back end; see `Verdict`. Facts must be read and enriched. */
  readonly compiled: (action: Action) => CompiledDecision;
}

/** Decides cases under a set of packs. Keeps what it has planned, so one engine serves many cases. */
export class Engine {
  readonly packs: readonly ResolvedPack[];
  readonly schema: FactSchema;
  readonly #settled: SettledQuestions;
  readonly #laws = new Map<string, Law[]>();
  /** The law of one place shares most of its conditions with that of another: each is worked out once. */
  readonly #planner = new Planner();
  readonly #compiler = new Compiler();

  constructor(packs: readonly ResolvedPack[], options: { schema?: FactSchema; settled?: SettledQuestions } = {}) {
    this.packs = packs;
    this.schema = options.schema ?? VOCABULARY;
    this.#settled = options.settled ?? {};
  }

  /** The law for a choice, or `undefined` where no pack speaks for the jurisdiction. */
  law(choice: LawChoice): Law | undefined {
    const key = `${choice.jurisdiction}\n${choice.knownOn}`;
    const known = this.#laws.get(key) ?? [];
    const { lawOn } = choice;
    const fitting = known.find(({ plan: { slice } }) => slice.lawSpan.from <= lawOn && lawOn < slice.lawSpan.to);
    if (fitting !== undefined) return fitting;
    const stack = stackOf(this.packs, choice.jurisdiction);
    if (stack === undefined) return undefined;
    const law = makeLaw(this.#planner.plan(makeSlice(stack, { ...choice, settled: this.#settled })), this.#compiler);
    this.#laws.set(key, [...known, law]);
    return law;
  }

  /** Reads the facts of a case under a law: values checked, tables of the law filled in. */
  readFacts(law: Law, raw: unknown, on: Day): FactsRead {
    const { facts, problems } = readFacts(this.schema, raw, on);
    return { facts: enrich(this.schema, law.plan.slice, facts), problems };
  }

  /**
   * Decides a case for the actions asked (all by default). Dates are ISO days. Throws `CaseError` where the case
   * names no known jurisdiction or day, or states a fact wrongly; nothing is decided on half-read facts.
   */
  decide(text: CaseText, options: DecideOptions): Determination {
    const { jurisdiction, lawOn, knownOn, law, facts } = this.#read(text, options);
    const { slice } = law.plan;
    return {
      case: text.id,
      jurisdiction,
      lawOn: formatDay(lawOn),
      knownOn: formatDay(knownOn),
      engineVersion: ENGINE_VERSION,
      normSetHash: slice.normSetHash,
      packs: slice.packVersions,
      factsHash: hashOf({ facts: text.facts, on: formatDay(lawOn) }),
      answers: (options.actions ?? ACTIONS).map((action) => decideAction(this.schema, law.plan, facts, action)),
    };
  }

  /** The same answers without their account, for counts over many cases. Throws as `decide` does. */
  outline(text: CaseText, options: DecideOptions): readonly Outline[] {
    const { law, facts } = this.#read(text, options);
    return (options.actions ?? ACTIONS).map((action) =>
      outline(this.schema, law.plan, law.compiled(action), facts, action),
    );
  }

  #read(text: CaseText, options: DecideOptions): LawChoice & { readonly law: Law; readonly facts: Facts } {
    const jurisdiction = options.jurisdiction ?? text.jurisdiction ?? '';
    const lawOn = dayOf('on', options.on ?? text.on);
    const knownOn = dayOf('knownOn', options.knownOn ?? text.knownOn ?? options.today);
    const law = this.law({ jurisdiction, lawOn, knownOn });
    if (law === undefined)
      throw new CaseError([
        `jurisdiction: no pack "${jurisdiction}"; known: ${this.packs.map((pack) => pack.id).join(', ')}`,
      ]);
    const { facts, problems } = this.readFacts(law, text.facts, lawOn);
    if (problems.length > 0) throw new CaseError(problems.map(describeProblem));
    return { jurisdiction, lawOn, knownOn, law, facts };
  }
}

export interface DecideOptions {
  /** Today, for a case that names no knowledge date. */
  readonly today: string;
  readonly jurisdiction?: string | undefined;
  readonly on?: string | undefined;
  readonly knownOn?: string | undefined;
  readonly actions?: readonly Action[] | undefined;
}

/** A case that cannot be decided as it stands; `faults` says where and what to do, one line each. */
export class CaseError extends Error {
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super(faults.join('; '));
    this.name = 'CaseError';
    this.faults = faults;
  }
}

const makeLaw = (plan: Plan, compiler: Compiler): Law => {
  const compiled = new Map<Action, CompiledDecision>();
  return {
    plan,
    compiled: (action) => {
      const known = compiled.get(action);
      if (known !== undefined) return known;
      const made = compiler.compile(plan.forAction(action), plan.slice.questionTruths);
      compiled.set(action, made);
      return made;
    },
  };
};

const dayOf = (field: string, text: string | undefined): Day => {
  const day = text === undefined ? undefined : parseDay(text);
  if (day === undefined)
    throw new CaseError([`${field}: found ${JSON.stringify(text) ?? 'nothing'}; write a day as YYYY-MM-DD`]);
  return day;
};
