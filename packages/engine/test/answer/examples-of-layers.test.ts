import { expect, it } from 'vitest';
import { runExamples } from '../../src/answer/run-examples.ts';
import { engineOf, packOf } from '../law-from-yaml.ts';

const UPPER = packOf('up', 'federal', '  - id: a\n    prohibits: [hold]\n', {
  head: 'does not reach: { agencies: [state-prison], cite: amend. X, says: Not by it. }\n',
});

/** What is wrong with one example of a state pack under a federal one that forbids the hold. */
const faultsOf = (expected: string, agency = 'county-jail') => {
  const example = `examples:\n  - { name: one, facts: { agency: ${agency} }, expect: { ${expected} } }`;
  const rule = '  - { id: b, cite: (b), permits: [hold] }';
  const engine = engineOf(UPPER, packOf('st', 'state', rule, { head: 'under: [up]\n', provision: example }));
  const pack = engine.packs.find((one) => one.id === 'st');
  if (pack === undefined) throw new Error('no pack st');
  return runExamples(engine, pack, '2026-11-22').map(({ found, expected: wanted }) => `${found} | ${wanted}`);
};

it('a layer is asked alone, whatever another layer says', () => {
  expect(faultsOf('hold: prohibited, layers: { st: permitted, up: prohibited }')).toEqual([]);
});

it('a layer that says something else is told with the rules that made it say so', () => {
  expect(faultsOf('hold: prohibited, layers: { st: prohibited }')).toEqual([
    'hold: st alone says permitted (st § 1(b)) | st alone: prohibited',
  ]);
});

it('each layer that is named is looked at', () => {
  expect(faultsOf('hold: prohibited, layers: { st: silent, up: silent }')).toHaveLength(2);
});

it('a layer that the place does not have is told with those that it has', () => {
  expect(faultsOf('hold: prohibited, layers: { ts: permitted }')).toEqual([
    'no layer ts among up, st | ts alone: permitted',
  ]);
});

it('a layer that does not reach the agency says so', () => {
  expect(faultsOf('hold: permitted, layers: { up: does not reach, st: permitted }', 'state-prison')).toEqual([]);
});
