import { describe, expect, it } from 'vitest';
import { engineOf, packOf } from '../../../test/law-from-yaml.ts';
import { parseDay } from '../../facts/day.ts';
import type { Action } from '../../facts/vocabulary/actions.ts';
import { VOCABULARY } from '../../facts/vocabulary/vocabulary.ts';
import { writeFacts } from '../../facts/write-facts.ts';
import { layerPairs } from './layer-pairs.ts';

const DAY = parseDay('2026-11-22') ?? 0;
const UNDER = { head: 'under: [us]\n' };

const rule = (kind: string, more = ''): string => `  - id: rule\n    ${kind}\n${more}`;
const REGISTRANT = '    when all:\n      - current registrant: yes\n';
const NO_REGISTRANT = '    when all:\n      - current registrant: no\n';

const pairsOf = (packs: ReturnType<typeof packOf>[], action: Action = 'hold') => {
  const engine = engineOf(...packs);
  const law = engine.law({ jurisdiction: 'st', lawOn: DAY, knownOn: DAY });
  if (law === undefined) throw new Error('no law');
  return layerPairs(engine.schema, law, action, DAY);
};
const pairs = (above: string, below: string, layer: 'state' | 'policy' = 'state') =>
  pairsOf([packOf('us', 'federal', above), packOf('st', layer, below, UNDER)]).map(({ higher, lower, answer }) => [
    higher.cite,
    lower.cite,
    answer,
  ]);

describe('pairs of norms of two layers', () => {
  it('are a command and a prohibition that nothing ranks: unsettled', () => {
    expect(pairs(rule('requires: [hold]'), rule('prohibits: [hold]'))).toEqual([['us § 1', 'st § 1', 'unsettled']]);
  });

  it('are what a lower layer leaves or commands and a higher one forbids: prohibited', () => {
    for (const kind of ['permits: [hold]', 'requires: [hold]'])
      expect(pairs(rule('prohibits: [hold]'), rule(kind))).toEqual([['us § 1', 'st § 1', 'prohibited']]);
  });

  it('are not what a lower layer forbids though a higher one leaves it: that is its choice', () => {
    expect(pairs(rule('permits: [hold]'), rule('prohibits: [hold]'))).toEqual([]);
  });

  it('count a higher norm that forbids by silence, where nothing else of its layer speaks', () => {
    const silent = '  - id: silent\n    when silent on: [hold]\n    means: prohibited\n';
    expect(pairs(silent, rule('permits: [hold]'))).toEqual([['us § 1', 'st § 1', 'prohibited']]);
    expect(pairs(silent.replace('prohibited', 'unsettled'), rule('permits: [hold]'))).toEqual([]);
    const spoken = `${silent}${rule('permits: [hold]')}`;
    expect(pairs(spoken, rule('permits: [hold]'))).toEqual([]);
  });

  it('meet in one possible case, which is shown', () => {
    expect(pairs(rule('prohibits: [hold]', REGISTRANT), rule('permits: [hold]', NO_REGISTRANT))).toEqual([]);
    const [found] = pairsOf([
      packOf('us', 'federal', rule('prohibits: [hold]', REGISTRANT)),
      packOf('st', 'state', rule('permits: [hold]'), UNDER),
    ]);
    expect(writeFacts(VOCABULARY, found?.facts ?? {})).toMatchObject({ 'current registrant': 'yes' });
  });

  it('leave out a prohibition that a cited norm voids', () => {
    expect(pairs(rule('requires: [hold]', '    voids: [state]\n'), rule('prohibits: [hold]'))).toEqual([]);
    const packs = (voids: string) => [
      packOf('us', 'federal', rule('permits: [hold]', voids)),
      packOf('mid', 'state', rule('prohibits: [hold]'), UNDER),
      packOf('st', 'city', rule('permits: [hold]'), { head: 'under: [us, mid]\n' }),
    ];
    expect(pairsOf(packs('')).map(({ higher, lower }) => [higher.pack, lower.pack])).toEqual([['mid', 'st']]);
    expect(pairsOf(packs('    voids: [state]\n'))).toEqual([]);
  });

  it('leave out law at second hand, and a policy that leaves the act to its own agency', () => {
    const memory = '    read: { source: synthetic, on: 2001-01-01, grade: memory }\n';
    expect(pairs(rule('prohibits: [hold]', memory), rule('permits: [hold]'))).toEqual([]);
    expect(pairs(rule('prohibits: [hold]'), rule('permits: [hold]', memory))).toEqual([]);
    expect(pairs(rule('prohibits: [hold]'), rule('permits: [hold]'), 'policy')).toEqual([]);
    expect(pairs(rule('requires: [hold]'), rule('prohibits: [hold]'), 'policy')).toHaveLength(1);
  });

  it('are asked of one act at a time', () => {
    const packs = [
      packOf('us', 'federal', rule('prohibits: [hold]')),
      packOf('st', 'state', rule('permits: [hold]'), UNDER),
    ];
    expect(pairsOf(packs, 'transfer')).toEqual([]);
  });
});
