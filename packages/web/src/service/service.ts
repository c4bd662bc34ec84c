import type { Actor, Clock, Context, DirectoryEntry, LocalPolicy, PaperInstruction, Settings } from '@holdpoint/desk';
import type { Calendar, Engine, Form, Zone } from '@holdpoint/engine';
import type { LawTexts } from '@holdpoint/law-view';
import type { Signer, Verifier } from '@holdpoint/ledger';
import type { KeyRing, Store } from '@holdpoint/store';
import type { FallbackJournal } from '../fallback/fallback-journal.ts';
import type { SignOnSettings } from '../sign-on/sign-on-settings.ts';
import type { KeptKey } from '../access/api-keys.ts';
import type { Machine } from '../machine/machine.ts';

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
  /** The identity provider of the agency; without one there are no pages, unless it is a sample. */
  readonly signOn: SignOnSettings | undefined;
  /** What the agency set for itself at the desk; what is set there stands above in the place of what `agency.json` says. */
  readonly settings?: Settings;
  readonly localPolicy?: LocalPolicy;
  readonly paperInstruction?: PaperInstruction;
  /** Whether counsel adopted every pack that binds the agency, in the version in use. */
  readonly isLawAdopted?: boolean;
}

/** Everything that the routes need, made once and passed in. */
export interface Service {
  readonly store: Store;
  readonly keys: KeyRing;
  readonly engine: Engine;
  readonly forms: readonly Form[];
  readonly apiKeys: readonly KeptKey[];
  /** As they stand now: a change of settings puts another in its place, so ask for it anew each time. */
  readonly agencies: Record<string, Agency>;
  readonly clock: Clock;
  readonly fallback: FallbackJournal;
  /** The documents of the law, for whoever reads them; read when first asked for. */
  readonly lawTexts: () => LawTexts;
  readonly machine: Machine;
  readonly newId: () => string;
}

export const contextOf = ({ clock, newId }: Service, actor: Actor): Context => ({ actor, clock, newId });

export const SAMPLE_WARNING = 'sample data; law not adopted by counsel';

/** The one aggregate of an agency that lists the packs its counsel adopted. */
export const adoptionsId = 'adopted-packs';
