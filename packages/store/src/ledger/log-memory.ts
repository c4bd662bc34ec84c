import type { LogState } from './log-state.ts';

/**
 * How the logs stood when this process last wrote to them, and whose turn it is to write. It saves asking; whoever goes
 * by it has the server check it, for another process may have written since.
 */
export class LogMemory {
  readonly #states = new Map<string, LogState>();
  readonly #turns = new Map<string, Promise<unknown>>();

  /** `undefined` where this process has not written yet. */
  stateOf(agency: string): LogState | undefined {
    return this.#states.get(agency);
  }

  remember(agency: string, state: LogState): void {
    this.#states.set(agency, state);
  }

  /** Runs one piece of work of an agency after the other, in the order in which they came; one that fails stops none. */
  inTurn<T>(agency: string, work: () => Promise<T>): Promise<T> {
    const mine = (this.#turns.get(agency) ?? Promise.resolve()).then(work, work);
    this.#turns.set(agency, mine);
    return mine;
  }
}
