import { type Action, type Engine, hashOf } from '@holdpoint/engine';
import type { StoredDetermination } from './stored-determination.ts';

/** An answer that comes out otherwise than it was recorded. */
export interface ReplayDifference {
  readonly action: Action;
  readonly recorded: string;
  readonly replayed: string;
}

/** What making a determination again comes to. Nothing that was recorded is overwritten by it. */
export interface Replay {
  readonly isSame: boolean;
  /** The law of that day and knowledge is not to the byte the law that was used then. */
  readonly isOtherLaw: boolean;
  readonly isOtherEngine: boolean;
  readonly differences: readonly ReplayDifference[];
}

/** Makes a recorded determination again: the recorded facts and days, on the engine and the packs at hand. */
export const replay = (engine: Engine, { facts, determined }: StoredDetermination): Replay => {
  const { jurisdiction, lawOn, knownOn } = determined;
  const text = { id: determined.case, jurisdiction, on: lawOn, knownOn, facts };
  const actions = determined.answers.map(({ action }) => action);
  const again = engine.decide(text, { today: knownOn, actions });
  const differences = determined.answers.flatMap((recorded): ReplayDifference[] => {
    const replayed = again.answers.find(({ action }) => action === recorded.action);
    if (replayed !== undefined && hashOf(replayed) === hashOf(recorded)) return [];
    return [{ action: recorded.action, recorded: recorded.answer, replayed: replayed?.answer ?? 'none' }];
  });
  return {
    isSame: differences.length === 0,
    isOtherLaw: again.normSetHash !== determined.normSetHash,
    isOtherEngine: again.engineVersion !== determined.engineVersion,
    differences,
  };
};
