import { describe, expect, it } from 'vitest';
import { train } from '@holdpoint/linkage';
import { ANA, linking, STRANGERS } from './made-people.ts';

const ROLL = [ANA, ...STRANGERS];

describe('training', () => {
  const trained = (seed: number) => {
    const { linker, list } = linking(ROLL, [...STRANGERS.slice(0, 500), ANA]);
    const { blocking, thresholds } = linker.weights;
    const [number, born] = blocking;
    const [left, right] = [list, linker.table];
    const note = { on: 'a test', day: '2026-11-23', command: 'npm test' };
    const sessions = number === undefined || born === undefined ? [] : [number, born];
    return train({ left, right, blocking, sessions, seed, randomPairs: 20_000, thresholds, version: 'test', note });
  };

  it('gives the same weights for the same seed, and others for another', () => {
    expect(trained(1)).toEqual(trained(1));
    expect(trained(1).fields).not.toEqual(trained(2).fields);
  });

  it('is refused where no session says anything about a field', () => {
    const { linker, list } = linking(ROLL, [ANA]);
    const { blocking, thresholds } = linker.weights;
    const note = { on: 'a test', day: '2026-11-23', command: 'npm test' };
    const only = blocking.slice(0, 1);
    const from = {
      left: list,
      right: linker.table,
      blocking,
      sessions: only,
      seed: 1,
      randomPairs: 100,
      thresholds,
      version: '',
      note,
    };
    expect(() => train(from)).toThrow('no session says anything about field "number"');
  });
});
