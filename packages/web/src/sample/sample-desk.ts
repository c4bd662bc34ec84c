import type { Actor, Context, DeskEvent, Outcome, Role } from '@holdpoint/desk';
import { type Instant, instantOf } from '@holdpoint/engine';
import type { Random } from './random.ts';

const MINUTE = 60_000;

/** A desk of made-up people who act one after the other; every event is kept. */
export interface SampleDesk {
  /** Lets some minutes pass, somewhere between the two numbers. */
  readonly wait: (least: number, most: number) => void;
  readonly now: () => Instant;
  readonly isPast: () => boolean;
  /** Runs a command as a role, and gives its result. Throws where it is refused: a sample does what is allowed. */
  readonly do: <T>(role: Role, command: (context: Context) => Outcome<T>) => T;
  readonly events: readonly DeskEvent[];
}

/** What every sample desk shares. */
export interface SampleSetting {
  readonly agency: string;
  readonly random: Random;
  readonly newId: () => string;
  /** The sample ends here: nothing happens later. */
  readonly until: Instant;
}

export const sampleDesk = ({ agency, random, newId, until }: SampleSetting, from: Instant): SampleDesk => {
  const events: DeskEvent[] = [];
  let now = from;
  return {
    wait: (least, most) => {
      now = instantOf(now + Math.round((least + random.next() * (most - least)) * MINUTE)) ?? now;
    },
    now: () => now,
    isPast: () => now > until,
    do: (role, command) => {
      const shift = 1 + random.below(2);
      const actor: Actor = { user: `sample-${role}-${shift}`, agency, role };
      const at = now;
      const outcome = command({ actor, clock: { now: () => at }, newId });
      if (!outcome.ok)
        throw new Error(
          `sample data: ${outcome.refusal.code} ${outcome.refusal.details.join(', ')}; the rules changed`,
        );
      events.push(...outcome.events);
      return outcome.result;
    },
    events,
  };
};
