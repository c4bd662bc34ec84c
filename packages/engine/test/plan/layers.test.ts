import { describe, expect, it } from 'vitest';
import type { PackFiles } from '../../src/authoring/pack-files.ts';
import { answerOn, engineOf, packOf } from '../law-from-yaml.ts';

const UNDER_FED = { head: 'under: [fed]\n' };
const rule = (id: string, does: string, more = ''): string => `  - id: ${id}\n    ${does}: [hold]\n${more}`;
const closing = (means: string): string => `  - id: silence\n    when silent on: [hold]\n    means: ${means}\n`;
const hold = (...packs: readonly PackFiles[]) => answerOn(engineOf(...packs), 'hold', {}).answer;

describe('one layer', () => {
  it('answers with what its one rule says', () => {
    expect(hold(packOf('st', 'state', rule('a', 'permits')))).toBe('permitted');
    expect(hold(packOf('st', 'state', rule('a', 'prohibits')))).toBe('prohibited');
    expect(hold(packOf('st', 'state', rule('a', 'requires')))).toBe('required');
  });

  it('is unsettled where it is silent and nobody said what silence means', () => {
    expect(hold(packOf('st', 'state', '  - id: other\n    permits: [transfer]\n'))).toBe('unsettled');
  });

  it('gives its silence the meaning of its closing norm', () => {
    expect(hold(packOf('st', 'state', closing('prohibited')))).toBe('prohibited');
    expect(hold(packOf('st', 'state', closing('permitted')))).toBe('permitted');
    expect(hold(packOf('st', 'state', closing('unsettled')))).toBe('unsettled');
    expect(hold(packOf('st', 'state', closing('left to the other layers')))).toBe('unsettled');
  });

  it('does not hear its closing norm where a rule speaks', () => {
    expect(hold(packOf('st', 'state', rule('a', 'permits') + closing('prohibited')))).toBe('permitted');
    expect(hold(packOf('st', 'state', rule('a', 'requires') + closing('prohibited')))).toBe('required');
  });

  it('lets a prohibition beat a permission that does not override it', () => {
    expect(hold(packOf('st', 'state', rule('a', 'permits') + rule('b', 'prohibits')))).toBe('prohibited');
  });

  it('lets a permission beat the prohibition it overrides by a named edge', () => {
    const permits = rule('a', 'permits', '    overrides: ["#b"]\n');
    expect(hold(packOf('st', 'state', permits + rule('b', 'prohibits')))).toBe('permitted');
    expect(hold(packOf('st', 'state', rule('b', 'prohibits') + permits))).toBe('permitted');
  });

  it('shows a command and a prohibition that no edge ranks as unsettled, with both', () => {
    const answer = answerOn(
      engineOf(packOf('st', 'state', rule('a', 'requires') + rule('b', 'prohibits'))),
      'hold',
      {},
    );
    expect(answer.answer).toBe('unsettled');
    expect(answer.by.map((one) => one.kind).sort()).toEqual(['prohibits', 'requires']);
  });

  it('prefers a command to a permission', () => {
    expect(hold(packOf('st', 'state', rule('a', 'requires') + rule('b', 'permits')))).toBe('required');
  });
});

describe('several layers', () => {
  const fed = (rules: string) => packOf('fed', 'federal', rules);
  const state = (rules: string) => packOf('st', 'state', rules, UNDER_FED);
  const policy = (rules: string) => packOf('own', 'policy', rules);
  const leaves = closing('left to the other layers');

  it('let a prohibition in any of them beat a permission anywhere', () => {
    expect(hold(fed(rule('a', 'permits')), state(rule('a', 'prohibits')))).toBe('prohibited');
    expect(hold(fed(rule('a', 'prohibits')), state(rule('a', 'permits')))).toBe('prohibited');
    expect(hold(fed(leaves), state(rule('a', 'permits')), policy(rule('a', 'prohibits')))).toBe('prohibited');
  });

  it('let a mandate bind only where no higher layer forbids', () => {
    expect(hold(fed(rule('a', 'prohibits')), state(rule('a', 'requires')))).toBe('prohibited');
    expect(hold(fed(leaves), state(rule('a', 'requires')))).toBe('required');
  });

  it('leave a higher mandate against a lower prohibition unsettled', () => {
    expect(hold(fed(leaves), state(rule('a', 'requires')), policy(rule('a', 'prohibits')))).toBe('unsettled');
  });

  it('let a higher mandate that voids the lower layer win', () => {
    const mandate = state(rule('a', 'requires', '    voids: [policy]\n'));
    expect(hold(fed(leaves), mandate, policy(rule('a', 'prohibits')))).toBe('required');
  });

  it('let what a higher layer voids be a prohibition only: a mandate of the lower layer stands', () => {
    const above = fed(rule('a', 'permits', '    voids: [state]\n'));
    expect(hold(above, state(rule('a', 'requires')))).toBe('required');
    expect(hold(above, state(rule('a', 'prohibits')))).toBe('permitted');
  });

  it('never create a power from below: silence above that forbids stands', () => {
    expect(hold(fed(closing('prohibited')), state(rule('a', 'permits')))).toBe('prohibited');
  });

  it('are unsettled where one of them is, and none forbids', () => {
    expect(hold(fed(closing('unsettled')), state(rule('a', 'permits')))).toBe('unsettled');
    expect(hold(fed(closing('unsettled')), state(rule('a', 'prohibits')))).toBe('prohibited');
  });

  it('leave a permission conditional while the agency’s own policy is not known, and a voiding mandate untouched', () => {
    const own = policy('  - id: a\n    prohibits: [hold]\n    when all:\n      - local policy: forbids this action\n');
    const permission = answerOn(engineOf(fed(leaves), state(rule('a', 'permits')), own), 'hold', {});
    expect(permission.answer).toBe('conditional');
    expect(permission.missing.map((fact) => fact.fact)).toEqual(['local policy']);
    const mandate = state(rule('a', 'requires', '    voids: [policy]\n'));
    expect(hold(fed(leaves), mandate, own)).toBe('required');
  });

  it('report what each says alone', () => {
    const { layers } = answerOn(
      engineOf(fed(leaves), state(rule('a', 'permits')), policy(rule('a', 'prohibits'))),
      'hold',
      {},
    );
    expect(layers.map(({ pack, says, by }) => [pack, says, by])).toEqual([
      ['fed', 'silent', []],
      ['st', 'permitted', ['st § 1']],
      ['own', 'prohibited', ['own § 1']],
    ]);
  });

  it('say so where a state’s law does not reach the custodian', () => {
    const reach = 'does not reach:\n  agencies: [federal-prison]\n  cite: "Art. VI"\n  says: Not federal custody.\n';
    const st = packOf('st', 'state', rule('a', 'prohibits') + closing('permitted'), { head: `under: [fed]\n${reach}` });
    const engine = engineOf(fed(closing('unsettled')), st);
    const inside = answerOn(engine, 'hold', { agency: 'federal-prison' });
    expect(inside.answer).toBe('unsettled');
    expect(inside.layers[1]).toEqual({ pack: 'st', layer: 'state', says: 'does not reach', by: ['Art. VI'] });
    expect(answerOn(engine, 'hold', { agency: 'county-jail' }).answer).toBe('prohibited');
    expect(answerOn(engine, 'hold', {}).answer).toBe('conditional');
  });
});
