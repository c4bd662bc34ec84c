import type { BenchCase } from '../cases.ts';

/** An engine measured beside ours: `true` = permitted. */
export interface Peer {
  readonly name: string;
  readonly decide: (facts: BenchCase) => boolean | Promise<boolean>;
}
