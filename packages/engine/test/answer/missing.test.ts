import { describe, expect, it } from 'vitest';
import { answerOn, engineOf, packOf } from '../law-from-yaml.ts';

const JUVENILE = `  - id: juvenile
    cite: (a)
    prohibits: [transfer]
    when all:
      - juvenile custody: yes
      - no document: { kind: judicial warrant }
  - id: silence
    when silent on: [transfer]
    means: permitted
`;

describe('a needed fact that is absent', () => {
  const engine = engineOf(packOf('st', 'state', JUVENILE));
  const none = { complete: 'yes', list: [] };

  it('never falls through to permitted: the answer is conditional and names the fact', () => {
    const answer = answerOn(engine, 'transfer', { documents: none });
    expect(answer.answer).toBe('conditional');
    expect(answer.missing).toEqual([
      {
        fact: 'juvenile custody',
        state: 'not asked',
        question: 'Is the person held in juvenile custody, under the juvenile court?',
        suppliedBy: 'booking desk',
        wouldYield: [
          { value: 'yes', answer: 'prohibited' },
          { value: 'no', answer: 'permitted' },
        ],
      },
    ]);
    expect(answer.instruction).toEqual({
      do: 'ask',
      words:
        'Do not hand this person over yet. Ask booking desk: Is the person held in juvenile custody, under the juvenile court?',
      papers: [],
    });
  });

  it('is not asked for where it cannot change the answer', () => {
    const warrant = { complete: 'yes', list: [{ kind: 'judicial warrant' }] };
    const answer = answerOn(engine, 'transfer', { documents: warrant });
    expect([answer.answer, answer.missing]).toEqual(['permitted', []]);
  });

  it('ends in a call to counsel where it cannot be had', () => {
    const answer = answerOn(engine, 'transfer', { documents: none, 'juvenile custody': { unknown: 'cannot be had' } });
    expect(answer.answer).toBe('conditional');
    expect(answer.missing[0]?.state).toBe('cannot be had');
    expect(answer.instruction.do).toBe('call counsel');
    expect(answer.instruction.words).toContain('Do not hand this person over.');
  });

  it('is decided under each value where the records disagree', () => {
    const disputed = (one: string, other: string) =>
      answerOn(engine, 'transfer', { documents: none, 'juvenile custody': { disputed: [one, other] } });
    expect(disputed('yes', 'no').answer).toBe('conditional');
    expect(disputed('yes', 'no').missing[0]?.state).toBe('disputed');
    expect(disputed('yes', 'yes').answer).toBe('prohibited');
  });

  it('of a list is that the list is complete', () => {
    const answer = answerOn(engine, 'transfer', { 'juvenile custody': 'yes' });
    expect(answer.missing).toEqual([
      {
        fact: 'documents',
        state: 'list not complete',
        question: 'Is there any other paper in this case that is not listed?',
        suppliedBy: 'release desk',
        wouldYield: [{ value: 'complete as listed', answer: 'prohibited' }],
      },
    ]);
  });
});

describe('what each value would yield', () => {
  const rules = (condition: string) =>
    `  - id: a\n    permits: [transfer]\n    when all:\n      - ${condition}\n  - id: silence\n    when silent on: [transfer]\n    means: prohibited\n`;
  const missing = (condition: string, facts: Record<string, unknown>, more = {}) =>
    answerOn(engineOf(packOf('st', 'state', rules(condition), more)), 'transfer', facts).missing;

  it('is told for every value of a choice', () => {
    const [fact] = missing('consent form: agreed in writing', {});
    expect(fact?.fact).toBe('consent form');
    expect(fact?.wouldYield).toEqual([
      { value: 'not given', answer: 'prohibited' },
      { value: 'given, no answer yet', answer: 'prohibited' },
      { value: 'agreed in writing', answer: 'permitted' },
      { value: 'declined', answer: 'prohibited' },
    ]);
  });

  it('is told for a mark of a record, with its place in the list', () => {
    const facts = { convictions: { complete: 'yes', list: [{ level: 'misdemeanor' }, { level: 'felony' }] } };
    const found = missing('some conviction: { level: felony, class: [serious-felony, violent-felony] }', facts);
    expect(found.map(({ fact, wouldYield }) => ({ fact, wouldYield }))).toEqual([
      {
        fact: 'convictions[1] class serious-felony or violent-felony',
        wouldYield: [
          { value: 'yes', answer: 'permitted' },
          { value: 'no', answer: 'prohibited' },
        ],
      },
    ]);
  });

  it('is told for a date on both sides of a look-back', () => {
    const question = {
      provision: 'questions:\n  - { id: anniversary-day, asks: "Does the day count?", until settled: unsettled }',
    };
    const facts = { convictions: { complete: 'yes', list: [{ level: 'felony' }] } };
    const [fact] = missing('some conviction: { within: 5 years }', facts, question);
    expect(fact?.fact).toBe('convictions[0] on');
    expect(fact?.wouldYield).toEqual([
      { value: 'less than 5 years ago', answer: 'permitted' },
      { value: 'longer ago', answer: 'prohibited' },
    ]);
  });

  it('puts first the fact that settles most', () => {
    const found = missing('all: [{ current registrant: yes }, { consent form: agreed in writing }]', {});
    expect(found.map(({ fact }) => fact)).toEqual(['consent form', 'current registrant']);
  });
});
