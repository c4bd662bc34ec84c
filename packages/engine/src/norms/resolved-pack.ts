import type { CourtHolidays } from '../clocks/court-holidays.ts';
import type { Layer } from '../authoring/provision-schema.ts';
import type { Table } from '../authoring/table.ts';
import type { Norm, OpenQuestion } from './norm.ts';

/** A worked example of a provision, ready to be run as a test. */
export interface WorkedExample {
  readonly provision: string;
  readonly file: string;
  readonly line: number;
  readonly name: string;
  readonly on: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly expect: Readonly<Record<string, unknown>>;
}

/** A period in which a court suspends a norm. */
export interface Injunction {
  readonly norms: readonly string[];
  readonly from: number;
  readonly to: number;
  readonly cite: string;
}

/** What the reader of a list of law sees of one provision. */
export interface ProvisionHead {
  readonly name: string;
  readonly cite: string;
  readonly title: string;
  readonly says: string;
  readonly from: string;
  readonly to: string | null;
  readonly grade: string;
  readonly source: string;
  readonly readOn: string;
  /** How many rules it holds. */
  readonly rules: number;
}

/** One pack with every reference resolved: plain data, fit for a cache and for a hash. */
export interface ResolvedPack {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly layer: Layer;
  readonly under: readonly string[];
  readonly place: string | undefined;
  readonly doesNotReach:
    { readonly agencies: readonly string[]; readonly cite: string; readonly says: string } | undefined;
  readonly provisions: readonly ProvisionHead[];
  readonly norms: readonly Norm[];
  readonly injunctions: readonly Injunction[];
  readonly questions: readonly OpenQuestion[];
  readonly tables: readonly Table[];
  /** The days that its courts keep, where somebody has read them. */
  readonly courtHolidays: CourtHolidays | undefined;
  readonly examples: readonly WorkedExample[];
  /** SHA-256 of the canonical JSON of everything above, in hex. */
  readonly hash: string;
}
