import { describe, expect, it } from 'vitest';
import { engineOf, packOf } from '../../../test/law-from-yaml.ts';
import { parseDay } from '../../facts/day.ts';
import { AGENCIES } from '../../facts/vocabulary/agencies.ts';
import { checkStack } from './check-stack.ts';

const KNOWN = parseDay('2026-11-22') ?? 0;
const REGISTRANT = 'when all:\n      - current registrant: yes';

type Packs = ReturnType<typeof packOf>[];
const findings = (...packs: Packs) =>
  checkStack(engineOf(...packs), 'st', KNOWN).filter(({ limb }) => limb?.endsWith('hold'));
const state = (rules: string, more: Parameters<typeof packOf>[3] = {}) => packOf('st', 'state', rules, more);
const codes = (...packs: Packs): readonly string[] => findings(...packs).map(({ code }) => code);

const WHOLE = `  - id: all
    prohibits: [hold]
`;

describe('the check of a stack', () => {
  it('finds nothing in a law that speaks on every case', () => {
    expect(findings(state(WHOLE))).toEqual([]);
  });

  it('tells a dead norm with its file and citation', () => {
    const dead = `${WHOLE}  - id: dead
    permits: [hold]
    when all:
      - agency: county-jail
      - agency: state-prison
`;
    expect(findings(state(dead))).toEqual([
      {
        code: 'dead-norm',
        file: 'law/st/code.yaml',
        line: 1,
        column: 1,
        limb: 'st § 1 on hold',
        found: expect.stringMatching(/./),
        expected: expect.stringMatching(/./),
        remedy: expect.stringMatching(/./),
      },
    ]);
  });

  it('notes a shadowed norm with a case, unless it is written for something else than an answer', () => {
    const narrow = `  - id: narrow\n    prohibits: [hold]\n    ${REGISTRANT}\n`;
    const [found, ...others] = findings(state(WHOLE + narrow));
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      code: 'shadowed-norm',
      isNote: true,
      file: 'law/st/code.yaml',
      limb: 'st § 1 on hold',
    });
    expect(found?.example).toMatchObject({ facts: { 'current registrant': 'yes' } });
    for (const words of [found?.found, found?.expected, found?.remedy]) expect(words).toMatch(/./);
    const closing = `${WHOLE}  - id: silent\n    when silent on: [hold]\n    means: unsettled\n`;
    expect(codes(state(closing))).toEqual([]);
    const idle = `${WHOLE}  - id: silent\n    when silent on: [hold]\n    means: permitted\n`;
    expect(codes(state(idle))).toEqual(['shadowed-norm']);
  });

  it('notes a command and a prohibition within one layer once, with the case', () => {
    const both = `  - id: must\n    requires: [hold]\n  - id: must-not\n    prohibits: [hold]\n    ${REGISTRANT}\n`;
    const [found, ...others] = findings(state(both));
    expect(others).toEqual([]);
    expect(found).toMatchObject({ code: 'contradiction', isNote: true, file: 'law/st/pack.yaml', limb: 'hold' });
    expect(found?.example?.facts).toMatchObject({ 'current registrant': 'yes' });
    for (const words of [found?.found, found?.expected, found?.remedy]) expect(words).toMatch(/./);
  });

  it('notes layers that disagree, at the lower provision and with both citations', () => {
    const above = packOf('us', 'federal', '  - id: must\n    requires: [hold]\n');
    const below = state(`  - id: must-not\n    prohibits: [hold]\n`, { head: 'under: [us]\n' });
    const [found, ...others] = findings(above, below);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ code: 'layers-disagree', isNote: true, file: 'law/st/code.yaml', limb: 'hold' });
    expect(found?.found).toMatch(/us § 1 \(us\) commands the act and st § 1 \(st\) forbids it/);
    expect(found?.example).toBeDefined();
    for (const words of [found?.found, found?.expected, found?.remedy]) expect(words).toMatch(/./);
  });

  it('reports an agency of which nothing is said', () => {
    const jails = '  - id: jails\n    when silent on: [hold]\n    means: prohibited\n    for: [county-jail]\n';
    const [found, ...others] = findings(state(jails));
    expect(others).toEqual([]);
    expect(found).toMatchObject({ code: 'gap', file: 'law/st/pack.yaml', limb: 'hold' });
    expect(found).not.toHaveProperty('isNote');
    expect(found?.example?.facts.agency).not.toBe('county-jail');
    for (const words of [found?.found, found?.expected, found?.remedy]) expect(words).toMatch(/./);
  });

  it('leaves out the agencies that a layer does not reach', () => {
    const others = '  - id: a\n    prohibits: [hold]\n    when all:\n      - agency: county-jail\n';
    const reach = (agencies: readonly string[]) =>
      `does not reach:\n  agencies: [${agencies.join(', ')}]\n  cite: "Art. VI"\n  says: Not these.\n`;
    const rest = AGENCIES.filter((agency) => agency !== 'county-jail');
    expect(codes(state(others, { head: reach(rest) }))).toEqual([]);
    const [found] = findings(state(others, { head: reach(rest.slice(1)) }));
    expect([found?.code, found?.example?.facts.agency]).toEqual(['gap', rest[0]]);
  });

  it('knows what a norm defeats when it is left out and when another is', () => {
    const rules = `  - id: base
    prohibits: [hold]
  - id: lifted
    permits: [hold]
    overrides: [code#base]
    ${REGISTRANT}
  - id: needless
    permits: [hold]
    when all:
      - current registrant: yes
      - juvenile custody: yes
`;
    expect(findings(state(rules)).map(({ code, example }) => [code, example?.facts['juvenile custody']])).toEqual([
      ['shadowed-norm', 'yes'],
    ]);
  });
});
