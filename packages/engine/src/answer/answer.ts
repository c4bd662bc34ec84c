import type { Answer, Grade, Layer } from '../authoring/provision-schema.ts';
import type { TruthWord } from '../facts/truth.ts';
import type { Action } from '../facts/vocabulary/actions.ts';

/** What a clerk does next. */
export interface Instruction {
  readonly do: 'proceed' | 'do not' | 'ask' | 'call counsel';
  readonly words: string;
  /** Papers to have in hand before proceeding. */
  readonly papers: readonly string[];
  /** By when, in words, where the law says so. */
  readonly by?: string;
}

/** A fact that is not shown and may change the answer. */
export interface MissingFact {
  /** The fact's name as a case states it, such as `local policy` or `convictions[0] wobbler`. */
  readonly fact: string;
  readonly state: 'not asked' | 'cannot be had' | 'disputed' | 'list not complete';
  readonly question: string;
  readonly suppliedBy: string;
  /** The answer that each value would yield, other facts unchanged. */
  readonly wouldYield: readonly { readonly value: string; readonly answer: Answer }[];
}

/** A duty that is owed now, or that an act would bring with it. */
export interface DutyOwed {
  readonly action: Action;
  readonly what: string;
  readonly to: string;
  readonly due: string;
  readonly cite: string;
  readonly owed: 'now' | 'if this act is done' | 'conditional';
}

/** One step of an explanation: a rule, a limb or a fact, with its truth and what it rests on. */
export interface Reason {
  readonly says: string;
  readonly cite?: string;
  readonly truth: TruthWord;
  readonly because: readonly Reason[];
}

/** What one layer says by itself. */
export interface LayerAnswer {
  readonly pack: string;
  readonly layer: Layer;
  readonly says: Answer | 'silent' | 'does not reach';
  readonly by: readonly string[];
}

/** A rule that decided, or that keeps the question open. */
export interface DecidingRule {
  readonly norm: string;
  readonly cite: string;
  /** The limbs that hold, by their citations. */
  readonly limbs: readonly string[];
  readonly kind: 'permits' | 'prohibits' | 'requires' | 'closes';
  readonly grade: Grade;
  readonly says: string;
}

/** The answer for one action. */
export interface ActionAnswer {
  readonly action: Action;
  readonly answer: Answer;
  /** `open`: some rule could not be decided, but every way it may turn gives the same answer. */
  readonly basis: 'closed' | 'open';
  readonly instruction: Instruction;
  readonly by: readonly DecidingRule[];
  readonly questions: readonly { readonly id: string; readonly cite: string; readonly asks: string }[];
  readonly missing: readonly MissingFact[];
  readonly duties: readonly DutyOwed[];
  readonly layers: readonly LayerAnswer[];
}

/** Everything that is stored with a decision, so that anybody can make it again. */
export interface Determination {
  readonly case: string;
  readonly jurisdiction: string;
  /** The day of the act, on which the law is applied. */
  readonly lawOn: string;
  /** The day whose knowledge of the law was used. */
  readonly knownOn: string;
  readonly engineVersion: string;
  readonly normSetHash: string;
  readonly packs: readonly { readonly id: string; readonly version: string; readonly hash: string }[];
  readonly factsHash: string;
  readonly answers: readonly ActionAnswer[];
}
