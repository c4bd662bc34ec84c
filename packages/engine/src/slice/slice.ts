import type { Layer } from '../authoring/provision-schema.ts';
import type { Table } from '../authoring/table.ts';
import type { Day } from '../facts/day.ts';
import type { Truth } from '../facts/truth.ts';
import type { DaySpan, Norm, OpenQuestion } from '../norms/norm.ts';
import type { ResolvedPack } from '../norms/resolved-pack.ts';

/** One pack's norms that are in force on the law date and were recorded on the knowledge date. */
export interface LayerSlice {
  readonly pack: string;
  readonly title: string;
  readonly layer: Layer;
  readonly norms: readonly Norm[];
  readonly doesNotReach: ResolvedPack['doesNotReach'];
  /** Norm ids a court suspends on this day, with the citation of the order. */
  readonly enjoined: Readonly<Record<string, string>>;
}

/** The law of one place on one day, as known on another: what a decision is made with. */
export interface Slice {
  readonly jurisdiction: string;
  /** The law is the same on every day of this span. */
  readonly lawSpan: DaySpan;
  readonly knownOn: Day;
  /** From the highest layer down. */
  readonly layers: readonly LayerSlice[];
  readonly tables: readonly { readonly pack: string; readonly place: string | undefined; readonly table: Table }[];
  readonly questions: Readonly<Record<string, OpenQuestion>>;
  readonly questionTruths: Readonly<Record<string, Truth>>;
  readonly packVersions: readonly { readonly id: string; readonly version: string; readonly hash: string }[];
  /** SHA-256 over the packs and the span, in hex: names the exact set of norms. */
  readonly normSetHash: string;
}
