import type { ActionAnswer, Determination, Instant } from '@holdpoint/engine';
import type { Json } from '@holdpoint/ledger';

/** A determination as it is kept: the answer with the complete snapshot on which it rests. */
export interface StoredDetermination {
  readonly id: string;
  readonly at: Instant;
  /** The facts as the engine was given them, whole. */
  readonly facts: Readonly<Record<string, Json>>;
  /** What the law was asked with, and what it answered. */
  readonly determined: Determination;
  /** Packs of the stack that counsel has not adopted in this version; while there are any, it is a preview. */
  readonly notAdopted: readonly string[];
}

export const answerFor = ({ determined }: StoredDetermination, action: string): ActionAnswer | undefined =>
  determined.answers.find((answer) => answer.action === action);
