import type { Json, JsonObject } from '@holdpoint/ledger';
import type { Actor } from '../people/role.ts';
import type { DeskAct } from '../people/desk-act.ts';
import type { Times } from '../time/clock.ts';

/** `attempted`: begun, and another person or the outside world must finish it. */
export type Phase = 'attempted' | 'completed' | 'refused';

/** What an event is about. */
export interface Subject {
  readonly kind: 'document' | 'custody' | 'case' | 'letter' | 'agency' | 'account' | 'api-key';
  readonly id: string;
}

/** Something that was tried at the desk. Personal data stand apart, so that the log holds only commitments to them. */
export interface DeskEvent extends Times {
  readonly act: DeskAct;
  readonly phase: Phase;
  readonly by: Actor;
  readonly subject: Subject;
  readonly open: JsonObject;
  readonly personal: Readonly<Record<string, Json>>;
}
