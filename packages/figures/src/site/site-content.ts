import type { Build } from '../build/build-figures.ts';
import type { BuiltFigure } from '../build/result.ts';
import type { Verdict } from '../claims/verdict.ts';
import type { ClaimText } from '../register/claim-schema.ts';
import type { FigureText } from '../register/figure-schema.ts';
import type { Register } from '../register/read-register.ts';

/** What the law of one place says in one plain case on one day. */
export interface LawPlace {
  readonly postal: string;
  readonly name: string;
  readonly stance: string;
  readonly grade: string;
  readonly readOn: string;
  /** Where it stands on a map of equal squares. */
  readonly tile: { readonly row: number; readonly column: number } | undefined;
  readonly answers: readonly { readonly action: string; readonly answer: string; readonly by: readonly string[] }[];
}

/** The law of every place on one day. */
export interface LawDay {
  readonly on: string;
  readonly places: readonly LawPlace[];
}

/** A figure with its definition; not built where its files are absent. */
export interface ShownFigure {
  readonly definition: FigureText;
  readonly built: BuiltFigure | undefined;
  readonly absent: readonly string[];
}

export interface ShownClaim {
  readonly claim: ClaimText;
  readonly verdict: Verdict;
}

/** All that the pages are made from. */
export interface SiteContent {
  readonly register: Register;
  readonly build: Build;
  readonly figures: readonly ShownFigure[];
  readonly claims: readonly ShownClaim[];
  readonly law: readonly LawDay[];
}
