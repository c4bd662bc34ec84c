import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Law } from '../../src/answer/engine.ts';
import { interpret } from '../../src/backends/interpret/interpret.ts';
import { judgeNorms } from '../../src/exact/check/judge-norms.ts';
import { checkStack } from '../../src/exact/check/check-stack.ts';
import { DAWN, DUSK, parseDay } from '../../src/facts/day.ts';
import { bounds, TRUE } from '../../src/facts/truth.ts';
import type { ActionPlan } from '../../src/plan/plan.ts';
import { actDay, wholeFacts } from '../backends/random-facts.ts';
import { QUESTION_TRUTHS, randomPlan } from '../backends/random-law.ts';
import { RANDOM_SCHEMA } from '../backends/random-schema.ts';
import { engineOf, packOf } from '../law-from-yaml.ts';
import { completionsOf } from './completions.ts';

const RUNS = { numRuns: Number(process.env.PROPERTY_RUNS ?? 150) };

const lawOf = (plan: ActionPlan): Law => ({
  plan: {
    slice: {
      jurisdiction: 'p',
      lawSpan: { from: DAWN, to: DUSK },
      knownOn: 0,
      layers: ['federal', 'state', 'policy'].map((layer) => ({
        pack: layer,
        title: layer,
        layer: layer as 'federal',
        norms: [],
        doesNotReach: undefined,
        enjoined: {},
      })),
      tables: [],
      questions: {},
      questionTruths: QUESTION_TRUTHS,
      packVersions: [],
      normSetHash: '',
    },
    forAction: () => plan,
  },
  compiled: () => () => 0,
});

const reachable = (value: number, least: 1 | 2): boolean => bounds(value).high >= least;
const usesLists = (plan: ActionPlan): boolean =>
  plan.norms.some(({ condition }) => JSON.stringify(condition).includes('"op":"some"'));

describe('the judgement of norms', () => {
  it('finds every norm alive that applies in a case drawn at random, and shows a case for each that it finds alive', () => {
    fc.assert(
      fc.property(randomPlan, fc.array(wholeFacts, { minLength: 1, maxLength: 5 }), actDay, (plan, cases, act) => {
        const judged = judgeNorms(RANDOM_SCHEMA, lawOf(plan), 'hold', act);
        for (const facts of cases) {
          const { applies } = interpret(plan, { facts, act, questions: QUESTION_TRUTHS });
          applies.forEach((truth, index) => {
            if (reachable(truth, 1)) expect(judged.alive.has(plan.norms[index]?.norm.id ?? '')).toBe(true);
          });
        }
        for (const id of judged.alive) {
          const example = judged.applies(id);
          const index = plan.norms.findIndex(({ norm }) => norm.id === id);
          const shown = interpret(plan, { facts: example?.facts ?? {}, act, questions: QUESTION_TRUTHS });
          expect(bounds(shown.applies[index] ?? 0).low).toBeGreaterThan(0);
        }
      }),
      RUNS,
    );
  });

  it('agrees with trying every case where the law asks no list: alive, telling, in conflict, silent', () => {
    fc.assert(
      fc.property(randomPlan, actDay, (plan, act) => {
        fc.pre(!usesLists(plan));
        const small = {
          shown: { first: [], second: [], open: {} },
          missing: {
            yes: [true, false],
            text: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'other'],
            nested: [0, 1, 2, 3].map((bits) => ({ m: (bits & 1) !== 0, n: (bits & 2) !== 0 })),
          },
        };
        const judged = judgeNorms(RANDOM_SCHEMA, lawOf(plan), 'hold', act);
        const all = completionsOf(small).map(({ facts }) =>
          interpret(plan, { facts, act, questions: QUESTION_TRUTHS }),
        );
        const alive = plan.norms.filter((_, at) => all.some(({ applies }) => reachable(applies[at] ?? 0, 1)));
        expect([...judged.alive].toSorted()).toEqual(alive.map(({ norm }) => norm.id).toSorted());
        const conflicts = plan.layers.flatMap((_, layer) =>
          all.some(({ layers }) => layers[layer]?.conflict === TRUE) ? [layer] : [],
        );
        expect(judged.conflicts.map(({ layer }) => layer)).toEqual(conflicts);
        const silent = plan.layers.flatMap((_, layer) =>
          all.some(({ applies }) => plan.norms.every((one, at) => one.layer !== layer || applies[at] === 0))
            ? [layer]
            : [],
        );
        expect(judged.gaps.map(({ layer }) => layer)).toEqual(silent);
        plan.norms.forEach((planned, at) => {
          const without: ActionPlan = {
            ...plan,
            norms: plan.norms.map((one, index) =>
              index === at ? { ...one, condition: { op: 'constant', truth: 0 } } : one,
            ),
          };
          const differs = completionsOf(small).some(({ facts }) => {
            const given = { facts, act, questions: QUESTION_TRUTHS };
            const layer = (one: ActionPlan) => JSON.stringify(interpret(one, given).layers[planned.layer]);
            return layer(plan) !== layer(without);
          });
          expect([planned.norm.id, judged.telling.has(planned.norm.id)]).toEqual([planned.norm.id, differs]);
        });
      }),
      { ...RUNS, maxSkipsPerRun: 1000 },
    );
  });
});

describe('law check of a stack', () => {
  const knownOn = parseDay('2026-11-22') ?? 0;
  const codes = (rules: string) =>
    checkStack(engineOf(packOf('st', 'state', rules)), 'st', knownOn).filter(({ limb }) => limb?.endsWith('hold'));

  it('reports a rule that no case can meet', () => {
    const found = codes(`  - id: a
    prohibits: [hold]
    when all:
      - agency: county-jail
      - agency: state-prison
`);
    expect(found.map(({ code }) => code)).toContain('dead-norm');
  });

  it('notes a rule that another one makes needless, with a case on which it applies', () => {
    const found = codes(`  - id: wide
    prohibits: [hold]
  - id: narrow
    prohibits: [hold]
    when all:
      - current registrant: yes
`).find(({ code }) => code === 'shadowed-norm');
    expect(found?.isNote).toBe(true);
    expect(found?.example?.facts['current registrant']).toBe('yes');
  });

  it('notes a command and a prohibition that meet, with the case', () => {
    const found = codes(`  - id: must
    requires: [hold]
    when all:
      - agency: county-jail
  - id: must-not
    prohibits: [hold]
    when all:
      - current registrant: yes
`).find(({ code }) => code === 'contradiction');
    expect(found?.example?.facts).toMatchObject({ agency: 'county-jail', 'current registrant': 'yes' });
  });

  it('reports an agency of which nothing is said, with the case', () => {
    const found = codes(`  - id: jails-only
    when silent on: [hold]
    means: prohibited
    for: [county-jail]
`).find(({ code }) => code === 'gap');
    expect(found?.example?.facts.agency).not.toBe('county-jail');
  });

  it('does not hold its silence against a layer on days before it begins, only afterwards', () => {
    const closing = `  - id: closing
    when silent on: [hold]
    means: unsettled
`;
    const older = packOf('st', 'state', closing, { head: 'under: [fe]\n' });
    const younger = (rules: string) => {
      const pack = packOf('fe', 'federal', rules);
      const { 'code.yaml': code = '', ...files } = pack.files;
      return { ...pack, files: { ...files, 'code.yaml': code.replace('from: 2000-01-01', 'from: 2010-01-01') } };
    };
    const gaps = (rules: string) =>
      checkStack(engineOf(older, younger(rules)), 'st', knownOn)
        .filter(({ code, limb }) => code === 'gap' && limb === 'hold')
        .map(({ file, example }) => [file, example?.on]);
    expect(gaps(closing)).toEqual([]);
    expect(gaps(`${closing}    for: [county-jail]\n`)).toEqual([['law/fe/pack.yaml', '2010-01-01']]);
  });
});
