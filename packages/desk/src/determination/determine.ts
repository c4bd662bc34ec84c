import {
  type Action,
  AGENCIES,
  CaseError,
  type Determination,
  type Engine,
  formatDay,
  type Instant,
  localDayOf,
  type Zone,
} from '@holdpoint/engine';
import type { Json } from '@holdpoint/ledger';
import { attempt, type Context, type Dated, type Outcome, refuse } from '../event/outcome.ts';
import { caseFacts, type DetainerCase, standingOf } from '../case/detainer-case.ts';
import { type Adoption, notAdopted } from './adoption.ts';
import type { StoredDetermination } from './stored-determination.ts';
import { supportFor } from './support.ts';

/** The law and the agency's own settings with which a case is determined. */
export interface LawInUse {
  readonly engine: Engine;
  readonly adoptions: readonly Adoption[];
  readonly zone: Zone;
  /** The day whose knowledge of the law is used; without it the day on which the case is determined. */
  readonly knownOn?: string;
}

export interface DeterminationAsked extends Dated {
  readonly actions: readonly Action[];
}

/** Determines a case: the engine is asked on a complete snapshot of the facts, and both are kept. */
export const determine = (
  context: Context,
  one: DetainerCase,
  asked: DeterminationAsked,
  { engine, adoptions, zone, knownOn }: LawInUse,
): Outcome<DetainerCase> => {
  const id = context.newId();
  const trial = { act: 'determine', subject: { kind: 'case', id: one.id }, standing: standingOf(one) } as const;
  return attempt(context, { ...trial, dated: asked }, (at) => {
    const support = supportFor(engine, one.jurisdiction, one.agencyKind, AGENCIES);
    if (!support.isSupported) return refuse('not-supported', support.why);
    const facts = caseFacts(one);
    // The law of the day on which it was done, as it is known today: an entry from paper may be late.
    const days = { lawOn: dayAt(at, zone), today: knownOn ?? dayAt(context.clock.now(), zone) };
    const made = decide(engine, one, facts, days, asked.actions);
    if ('faults' in made) return refuse('facts-invalid', ...made.faults);
    const stored: StoredDetermination = { id, at, facts, determined: made, notAdopted: notAdopted(made, adoptions) };
    return {
      result: { ...one, determinations: [...one.determinations, stored] },
      open: {
        determination: id,
        lawOn: made.lawOn,
        law: Object.fromEntries(made.packs.map(({ id, version }) => [id, version])),
        normSetHash: made.normSetHash,
        factsHash: made.factsHash,
        engineVersion: made.engineVersion,
        preview: stored.notAdopted.length > 0,
        answers: Object.fromEntries(made.answers.map(({ action, answer }) => [action, answer])),
      },
      personal: { facts: facts as Json },
    };
  });
};

const dayAt = (at: Instant, zone: Zone): string => formatDay(localDayOf(at, zone));

const decide = (
  engine: Engine,
  one: DetainerCase,
  facts: Readonly<Record<string, Json>>,
  { lawOn, today }: { readonly lawOn: string; readonly today: string },
  actions: readonly Action[],
): Determination | { readonly faults: readonly string[] } => {
  const text = { id: one.id, jurisdiction: one.jurisdiction, on: lawOn, knownOn: undefined, facts };
  try {
    return engine.decide(text, { today, actions });
  } catch (error) {
    if (error instanceof CaseError) return { faults: error.faults };
    throw error;
  }
};
