import { describe, expect, it } from 'vitest';
import { CaseError } from '../../src/answer/engine.ts';
import { ENGINE_VERSION } from '../../src/answer/version.ts';
import { ACTIONS } from '../../src/facts/vocabulary/actions.ts';
import { answerOn, engineOf, packOf } from '../law-from-yaml.ts';

const rules = (text: string) => engineOf(packOf('st', 'state', text));

describe('an instruction', () => {
  it('to proceed names the papers and the time that the rule names', () => {
    const engine = rules(
      '  - id: a\n    requires: [transfer]\n    papers: [the warrant, the booking sheet]\n    by: within 5 days\n',
    );
    expect(answerOn(engine, 'transfer', {}).instruction).toEqual({
      do: 'proceed',
      words: 'The law requires you to hand this person over.',
      papers: ['the warrant', 'the booking sheet'],
      by: 'within 5 days',
    });
  });

  it('on a permission says that it is no duty', () => {
    const { instruction } = answerOn(rules('  - id: a\n    permits: [transfer]\n'), 'transfer', {});
    expect(instruction).toEqual({
      do: 'proceed',
      words: 'You may hand this person over; the law leaves it to the agency and makes it no duty.',
      papers: [],
    });
  });

  it('on a prohibition is not to do it, and shows no papers', () => {
    const { instruction } = answerOn(rules('  - id: a\n    prohibits: [hold]\n    papers: [x]\n'), 'hold', {});
    expect(instruction).toEqual({
      do: 'do not',
      words: 'Do not hold this person past the time of release.',
      papers: [],
    });
  });

  it('on an open question is to call counsel', () => {
    const { instruction } = answerOn(rules('  - id: a\n    prohibits: [transfer]\n'), 'hold', {});
    expect(instruction).toEqual({
      do: 'call counsel',
      words: 'Do not hold this person past the time of release until counsel has answered.',
      papers: [],
    });
  });
});

describe('an open question of law', () => {
  const question = (until: string) => ({
    provision: `questions:\n  - { id: q, asks: "Does it?", until settled: ${until} }`,
  });
  const rule =
    '  - id: a\n    permits: [hold]\n    when all:\n      - { current registrant: yes, question: q }\n  - id: silence\n    when silent on: [hold]\n    means: prohibited\n';
  const decide = (until: string, facts = {}) =>
    answerOn(engineOf(packOf('st', 'state', rule, question(until))), 'hold', facts);

  it('makes the answer unsettled and is shown with its citation', () => {
    const answer = decide('unsettled', { 'current registrant': 'yes' });
    expect(answer.answer).toBe('unsettled');
    expect(answer.questions).toEqual([{ id: 'st/code#q', cite: 'st § 1', asks: 'Does it?' }]);
  });

  it('settled one way or the other decides', () => {
    expect(decide('yes', { 'current registrant': 'yes' }).answer).toBe('permitted');
    expect(decide('no', { 'current registrant': 'yes' }).answer).toBe('prohibited');
  });

  it('does not matter where the facts do not reach it', () => {
    const answer = decide('unsettled', { 'current registrant': 'no' });
    expect([answer.answer, answer.questions]).toEqual(['prohibited', []]);
  });

  it('behind a missing fact leaves the answer conditional, with unsettled among what the fact would yield', () => {
    expect(decide('unsettled').missing[0]?.wouldYield).toEqual([
      { value: 'yes', answer: 'unsettled' },
      { value: 'no', answer: 'prohibited' },
    ]);
  });
});

describe('duties', () => {
  const DUTIES = `  - id: copy
    requires: [give-copy-of-request]
    duty: { what: a copy of the request, to: the person, due: on receipt }
    when all:
      - some document: { asks: [hold] }
  - id: mirror
    requires: [notify-person]
    duty: { what: the same notice, to: the person, due: promptly, rides on: [notify-release-date] }
  - id: a
    permits: [notify-release-date, transfer]
`;
  const engine = rules(DUTIES);
  const asked = { document: { kind: 'I-247A', asks: ['hold'] } };
  const copy = {
    action: 'give-copy-of-request',
    what: 'a copy of the request',
    to: 'the person',
    due: 'on receipt',
    cite: 'st § 1',
  };
  const mirror = {
    action: 'notify-person',
    what: 'the same notice',
    to: 'the person',
    due: 'promptly',
    cite: 'st § 1',
  };

  it('that came with the request are owed now, whatever is decided', () => {
    expect(answerOn(engine, 'transfer', asked).duties).toEqual([{ ...copy, owed: 'now' }]);
  });

  it('that ride on an act are owed only if it is done', () => {
    expect(answerOn(engine, 'notify-release-date', asked).duties).toEqual([
      { ...copy, owed: 'now' },
      { ...mirror, owed: 'if this act is done' },
    ]);
    const done = { ...asked, 'acts done': ['notify-release-date'] };
    expect(answerOn(engine, 'notify-release-date', done).duties[1]).toEqual({ ...mirror, owed: 'now' });
  });

  it('are conditional while a fact they turn on is missing, and absent where it is not so', () => {
    expect(answerOn(engine, 'transfer', {}).duties).toEqual([{ ...copy, owed: 'conditional' }]);
    expect(answerOn(engine, 'transfer', { document: { kind: 'I-247G', asks: ['notification'] } }).duties).toEqual([]);
  });
});

describe('the basis', () => {
  it('is open where a rule is undecided but every way it may turn gives the same answer', () => {
    const engine = rules(
      '  - id: a\n    prohibits: [hold]\n  - id: b\n    prohibits: [hold]\n    when all:\n      - current registrant: yes\n',
    );
    const open = answerOn(engine, 'hold', {});
    expect([open.answer, open.basis]).toEqual(['prohibited', 'open']);
    expect(answerOn(engine, 'hold', { 'current registrant': 'no' }).basis).toBe('closed');
  });
});

describe('a determination', () => {
  const engine = rules(
    '  - id: a\n    cite: (b)\n    permits: [hold]\n    when any:\n      - cite: (b)(1)\n        current registrant: yes\n      - cite: (b)(2)\n        juvenile custody: yes\n',
  );
  const decide = (facts: Record<string, unknown>, on = '2026-03-02') =>
    engine.decide(
      { id: 'x', jurisdiction: 'st', on, knownOn: undefined, facts },
      { today: '2026-11-22', actions: ['hold'] },
    );

  it('holds everything needed to make it again', () => {
    const one = decide({ 'current registrant': 'yes' });
    expect(one).toMatchObject({
      case: 'x',
      jurisdiction: 'st',
      lawOn: '2026-03-02',
      knownOn: '2026-11-22',
      engineVersion: ENGINE_VERSION,
      packs: [{ id: 'st', version: '1', hash: engine.packs[0]?.hash }],
    });
    expect(one.normSetHash).toMatch(/^[0-9a-f]{64}$/);
    expect(one.answers[0]?.by).toEqual([
      {
        norm: 'st/code#a',
        cite: 'st § 1(b)',
        limbs: ['(b)(1)'],
        kind: 'permits',
        grade: 'text',
        says: 'A synthetic provision',
      },
    ]);
  });

  it('is the same for the same facts in another order, and hashes differ where facts or law differ', () => {
    const both = { 'current registrant': 'yes', 'juvenile custody': 'no' };
    expect(decide(both)).toEqual(decide({ 'juvenile custody': 'no', 'current registrant': 'yes' }));
    expect(decide(both).factsHash).not.toBe(decide({ ...both, 'juvenile custody': 'yes' }).factsHash);
    expect(decide(both).normSetHash).not.toBe(decide(both, '1999-12-31').normSetHash);
  });

  it('is refused on a fact that cannot be read, naming field, finding and remedy', () => {
    expect(() => decide({ 'current registrant': 'perhaps' })).toThrow(CaseError);
    expect(() => decide({ 'current registrant': 'perhaps' })).toThrow(
      'current registrant: found "perhaps"; write yes, no or unknown',
    );
    expect(() => decide({ 'curent registrant': 'yes' })).toThrow(
      'curent registrant: not a field of a case; write "current registrant"?',
    );
  });

  it('is refused for a jurisdiction that has no pack, or a day that is none', () => {
    const text = { id: 'x', jurisdiction: 'us-zz', on: '2026-03-02', knownOn: undefined, facts: {} };
    expect(() => engine.decide(text, { today: '2026-11-22' })).toThrow('jurisdiction: no pack "us-zz"; known: st');
    expect(() => engine.decide({ ...text, jurisdiction: 'st', on: '2026-02-30' }, { today: '2026-11-22' })).toThrow(
      'on: found "2026-02-30"; write a day as YYYY-MM-DD',
    );
  });

  it('answers every action where none is named', () => {
    const text = { id: 'x', jurisdiction: 'st', on: '2026-03-02', knownOn: undefined, facts: {} };
    expect(engine.decide(text, { today: '2026-11-22' }).answers).toHaveLength(ACTIONS.length);
  });
});
