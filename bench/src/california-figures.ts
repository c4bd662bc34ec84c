import { loadLaw } from '@holdpoint/cli';
import { Engine, parseDay } from '@holdpoint/engine';
// oxlint-disable-next-line no-restricted-imports -- the oracle is test code of the engine; a second copy would drift
import { type CaliforniaCase, drawCalifornia } from '../../packages/engine/test/oracle/california-cases.ts';
import { nanosecondsPerCall } from './measure.ts';
// oxlint-disable-next-line no-restricted-imports -- as above
import { transferByHand } from '../../packages/engine/test/oracle/transfer-by-hand.ts';
import { atMost, type Figure, reported } from './results.ts';

/** Speed of one decision on the real California law, federal layer and local policy included. */
export const californiaFigures = async (): Promise<readonly Figure[]> => {
  const engine = new Engine(loadLaw().packs);
  const day = parseDay('2026-03-02') ?? 0;
  const law = engine.law({ jurisdiction: 'us-ca', lawOn: day, knownOn: day + 400 });
  if (law === undefined) throw new Error('no California pack');
  const decide = law.compiled('transfer');
  const ours = (facts: CaliforniaCase): number => decide(facts, facts.on);
  const cases = drawCalifornia(4096, 5);
  for (const facts of drawCalifornia(50_000, 6)) {
    if (ours(facts) !== transferByHand(facts))
      throw new Error(
        `the pack and the hand differ: ${ours(facts)}, ${transferByHand(facts)} on ${JSON.stringify(facts)}`,
      );
  }
  const own = await nanosecondsPerCall(cases, ours);
  const hand = await nanosecondsPerCall(cases, transferByHand);
  return [
    reported('California, transfer: one decision', own, 'ns'),
    reported('California, transfer: by hand', hand, 'ns'),
    atMost('California, transfer: times slower than by hand', own / hand, 'x', 4),
  ];
};
