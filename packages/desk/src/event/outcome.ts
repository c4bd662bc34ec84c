import type { Instant } from '@holdpoint/engine';
import type { Json, JsonObject } from '@holdpoint/ledger';
import { mayDo } from '../people/permissions.ts';
import type { DeskAct } from '../people/desk-act.ts';
import type { Actor } from '../people/role.ts';
import type { CaseStanding } from '../case/standing.ts';
import { type Clock, timesOf } from '../time/clock.ts';
import type { DeskEvent, Phase, Subject } from './desk-event.ts';
import { refusal, type Refusal, type RefusalCode } from './refusal.ts';

/** What a command comes to. A refusal leaves its event too: what was tried is on the record. */
export type Outcome<T> =
  | { readonly ok: true; readonly result: T; readonly events: readonly DeskEvent[] }
  | { readonly ok: false; readonly refusal: Refusal; readonly events: readonly DeskEvent[] };

/** Who does it, when, and where numbers come from. */
export interface Context {
  readonly actor: Actor;
  readonly clock: Clock;
  /** A fresh identifier, never used before. */
  readonly newId: () => string;
}

/** What every command may say of its time: when it was done, where that was before it was entered. */
export interface Dated {
  readonly at?: Instant;
}

interface Trial {
  readonly act: DeskAct;
  readonly subject: Subject;
  readonly standing?: CaseStanding | undefined;
  readonly dated?: Dated;
  /** What the event says however it ends. */
  readonly open?: JsonObject;
}

/** What a command decides once it is known that this person may try it. */
export type Step<T> =
  | { readonly refused: Refusal }
  | {
      readonly result: T;
      readonly phase?: Exclude<Phase, 'refused'>;
      readonly open?: JsonObject;
      readonly personal?: Readonly<Record<string, Json>>;
    };

export const refuse = (code: RefusalCode, ...details: readonly string[]): { readonly refused: Refusal } => ({
  refused: refusal(code, ...details),
});

/** Tries an act: the permission, the time, then what the command itself decides; one event says how it ended. */
export const attempt = <T>(context: Context, trial: Trial, decide: (at: Instant) => Step<T>): Outcome<T> => {
  const { actor, clock } = context;
  const now = clock.now();
  const times = timesOf(now, trial.dated?.at ?? now);
  const step = barTo(actor, trial) ?? (times === undefined ? refuse('time-in-the-future') : decide(times.at));
  const common = { act: trial.act, by: actor, subject: trial.subject, ...(times ?? { at: now, enteredAt: now }) };
  if ('refused' in step) {
    const { code, details } = step.refused;
    const open = { ...trial.open, refused: code, details };
    return { ok: false, refusal: step.refused, events: [{ ...common, phase: 'refused', open, personal: {} }] };
  }
  const { result, phase = 'completed', open = {}, personal = {} } = step;
  return { ok: true, result, events: [{ ...common, phase, open: { ...trial.open, ...open }, personal }] };
};

const barTo = (actor: Actor, { act, standing }: Trial): { readonly refused: Refusal } | undefined => {
  if (mayDo(actor.role, act, standing)) return undefined;
  // A role that may never do it is told so; one that may is told that the case stands otherwise.
  const everMay = CASES.some((one) => mayDo(actor.role, act, one));
  return everMay ? refuse('case-stands-otherwise', standing ?? 'no case') : refuse('not-permitted', act);
};

const CASES: readonly (CaseStanding | undefined)[] = [undefined, 'open', 'frozen', 'released', 'handed-over', 'closed'];
