import type { Clock, Context, DirectoryEntry, Actor } from '@holdpoint/desk';
import type { Calendar, Engine, Form, Zone } from '@holdpoint/engine';
import type { Signer, Verifier } from '@holdpoint/ledger';
import type { KeyRing, Store } from '@holdpoint/store';
import type { FallbackJournal } from '../fallback/fallback-journal.ts';
import type { KeptKey } from '../access/api-keys.ts';

/** Somebody outside who cosigns the log of an agency. */
export interface AgencyWitness {
  readonly url: string;
  readonly key: Verifier;
}

/** An agency that this service keeps the records of. */
export interface Agency {
  readonly id: string;
  readonly name: string;
  readonly jurisdiction: string;
  /** In the words of the case format, such as county-jail. */
  readonly kind: string;
  readonly zone: Zone;
  readonly calendar: Calendar;
  readonly directory: readonly DirectoryEntry[];
  /** Signs the checkpoints of the agency's log. */
  readonly signer: Signer;
  /** Everything here is made up; every answer says so. */
  readonly isSample: boolean;
  /** Calendar years for which a closed case is kept before it may be sealed. */
  readonly retentionYears: number;
  readonly witnesses: readonly AgencyWitness[];
}

/** Everything that the routes need, made once and passed in. */
export interface Service {
  readonly store: Store;
  readonly keys: KeyRing;
  readonly engine: Engine;
  readonly forms: readonly Form[];
  readonly apiKeys: readonly KeptKey[];
  readonly agencies: Readonly<Record<string, Agency>>;
  readonly clock: Clock;
  readonly fallback: FallbackJournal;
  readonly newId: () => string;
}

export const contextOf = ({ clock, newId }: Service, actor: Actor): Context => ({ actor, clock, newId });

export const SAMPLE_WARNING = 'sample data; law not adopted by counsel';

/** The one aggregate of an agency that lists the packs its counsel adopted. */
export const adoptionsId = 'adopted-packs';
