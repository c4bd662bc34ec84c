import type { Day } from '../facts/day.ts';
import type { Clock, Limit } from '../clocks/clock.ts';
import type { Action } from '../facts/vocabulary/actions.ts';
import type { GoverningDate, Grade, Layer } from '../authoring/provision-schema.ts';
import type { Expression } from './expression.ts';

/** Half-open span of days; see `DAWN` and `DUSK` for open ends. */
export interface DaySpan {
  readonly from: Day;
  readonly to: Day;
}

export type NormKind = 'permits' | 'prohibits' | 'requires' | 'closes';

/** What a closing norm makes of silence. */
export type SilenceMeans = 'prohibited' | 'permitted' | 'unsettled' | 'left to the other layers';

export interface Duty {
  readonly what: string;
  readonly to: string;
  readonly due: string;
  readonly clock?: Clock;
  readonly ridesOn: readonly Action[];
}

/** One rule on one action, with everything that a reader or an auditor needs to check it. */
export interface Norm {
  /** `pack/provision#rule`. */
  readonly id: string;
  readonly pack: string;
  readonly provision: string;
  readonly layer: Layer;
  /** The provision's citation with the rule's subdivision. */
  readonly cite: string;
  readonly kind: NormKind;
  readonly action: Action;
  readonly condition: Expression;
  /** `false`: read only at second hand, so it may lower an answer and never lift one. */
  readonly canLift: boolean;
  readonly grade: Grade;
  readonly source: string;
  readonly readOn: string;
  readonly silenceMeans?: SilenceMeans;
  /** Ids of norms that this one defeats, by a cited edge. */
  readonly overrides: readonly string[];
  readonly voids: readonly Layer[];
  readonly governedBy: GoverningDate;
  readonly inForce: DaySpan;
  readonly recorded: DaySpan;
  readonly says: string;
  readonly papers: readonly string[];
  readonly by?: string;
  /** How the time of `by` is counted. */
  readonly clock?: Clock;
  readonly duty?: Duty;
  /** How long the act may last; the shortest that applies binds. */
  readonly limits?: readonly Limit[];
}

/** A question the law leaves open, until a court, a text or counsel settles it. */
export interface OpenQuestion {
  /** `pack/provision#question`. */
  readonly id: string;
  readonly cite: string;
  readonly asks: string;
  readonly settledBy?: string;
  readonly untilSettled: 'unsettled' | 'yes' | 'no';
}
