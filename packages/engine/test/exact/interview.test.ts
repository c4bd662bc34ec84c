import { describe, expect, it } from 'vitest';
import { answerQuestion, beginInterview, type Interview, nextStep } from '../../src/exact/interview/interview.ts';
import type { InterviewAnswer, Question } from '../../src/exact/interview/question.ts';
import { parseDay } from '../../src/facts/day.ts';
import type { Action } from '../../src/facts/vocabulary/actions.ts';
import { engineOf, packOf } from '../law-from-yaml.ts';

const ACT = parseDay('2026-03-02') ?? 0;

const subjectOf = (rules: string, actions: readonly Action[] = ['hold'], cap?: number) => {
  const engine = engineOf(packOf('st', 'state', rules));
  const law = engine.law({ jurisdiction: 'st', lawOn: ACT, knownOn: ACT });
  if (law === undefined) throw new Error('no law');
  const subject = { engine, law, act: ACT, actions, ...(cap === undefined ? {} : { cap }) };
  const begin = (facts: Record<string, unknown> = {}): Interview => beginInterview(engine.schema, facts);
  const answer = (interview: Interview, given: InterviewAnswer): Interview => {
    const { question } = nextStep(subject, interview);
    if (question === undefined) throw new Error('nothing is asked');
    return answerQuestion(engine.schema, interview, question, given);
  };
  const asked = (interview: Interview): Question | undefined => nextStep(subject, interview).question;
  return { subject, begin, answer, asked };
};

const value = (given: unknown): InterviewAnswer => ({ is: 'value', value: given });

const REGISTRANT = `  - id: yes
    prohibits: [hold]
    when all: [current registrant: yes]
`;

describe('an interview', () => {
  it('asks nothing where two missing facts cancel out, and says what is settled', () => {
    const { subject, begin } = subjectOf(`${REGISTRANT}  - id: no
    prohibits: [hold]
    when all: [current registrant: no]
`);
    const { question, standings } = nextStep(subject, begin());
    expect(question).toBeUndefined();
    expect(standings).toMatchObject([{ action: 'hold', settled: 'prohibited' }]);
  });

  it('never asks what does not matter any more', () => {
    const { begin, asked } = subjectOf(`${REGISTRANT}  - id: form
    prohibits: [hold]
    when all: [consent form: declined]
`);
    expect(asked(begin({ 'current registrant': 'yes' }))).toBeUndefined();
    expect(asked(begin({ 'current registrant': 'no' }))?.place).toEqual({ is: 'fact', key: 'consent form' });
  });

  it('offers every value, those that are one to the law in one class', () => {
    const { begin, asked } = subjectOf(`  - id: form
    prohibits: [hold]
    when all: [consent form: declined]
`);
    const options = asked(begin())?.options ?? [];
    expect(options.map(({ value: one }) => one)).toHaveLength(4);
    const classOf = (one: string) => options.find(({ value: name }) => name === one)?.class;
    expect(classOf('not given')).toBe(classOf('agreed in writing'));
    expect(classOf('not given')).not.toBe(classOf('declined'));
  });

  it('offers of a disputed fact only the values in dispute, and writes the one that is true', () => {
    const { begin, asked, answer } = subjectOf(`  - id: form
    prohibits: [hold]
    when all: [consent form: declined]
`);
    const disputed = begin({ 'consent form': { disputed: ['declined', 'agreed in writing'] } });
    expect(
      asked(disputed)
        ?.options.map(({ value: one }) => one)
        .toSorted(),
    ).toEqual(['agreed in writing', 'declined']);
    expect(answer(disputed, value('declined')).facts).toEqual({ 'consent form': 'declined' });
  });

  it('asks a policy for the act that it is about, and leaves what it says of other acts', () => {
    const { begin, asked, answer } = subjectOf(`  - id: policy
    prohibits: [hold]
    when all: [local policy: forbids this action]
`);
    const before = begin({ 'local policy': { transfer: 'allows' } });
    expect(asked(before)).toMatchObject({ about: 'hold', place: { is: 'fact', key: 'local policy', action: 'hold' } });
    expect(answer(before, value('forbids')).facts['local policy']).toEqual({ transfer: 'allows', hold: 'forbids' });
  });

  it('goes on to other acts where one can be asked no more', () => {
    const { subject, begin, answer } = subjectOf(
      `${REGISTRANT}  - id: form
    prohibits: [interview]
    when all: [consent form: declined]
`,
      ['hold', 'interview'],
    );
    const after = answer(begin(), { is: 'not known yet' });
    expect(nextStep(subject, after).question?.place).toEqual({ is: 'fact', key: 'consent form' });
    const { question, standings } = nextStep(subject, answer(after, { is: 'cannot be had' }));
    expect(question).toBeUndefined();
    expect(standings.map(({ settled }) => settled)).toEqual([undefined, undefined]);
  });

  it('says that an act is too large instead of guessing, and asks about the others', () => {
    const { subject, begin } = subjectOf(REGISTRANT, ['hold', 'interview'], 1);
    const { standings } = nextStep(subject, begin());
    expect(standings[0]).toMatchObject({ settled: undefined, tooLarge: expect.stringContaining('too large') });
  });
});

describe('an interview about a list', () => {
  const FELONY = `  - id: felony
    prohibits: [hold]
    when all:
      - some conviction: { level: felony, adjudication: adult }
`;

  it('asks for another record, then what matters of it, then for the next', () => {
    const { begin, asked, answer } = subjectOf(FELONY);
    const one = answer(begin(), { is: 'another' });
    expect(asked(one)?.place).toEqual({ is: 'field', list: 'convictions', record: 0, key: 'level' });
    const misdemeanor = answer(one, value('misdemeanor'));
    expect(asked(misdemeanor)).toMatchObject({ kind: 'more', about: 'listed: conviction 1' });
    const complete = answer(misdemeanor, { is: 'no other' });
    expect(asked(complete)).toBeUndefined();
  });

  it('takes silence in a list for nothing when it is declared complete in an interview', () => {
    const { begin, answer } = subjectOf(FELONY);
    const juvenile = { level: 'felony', adjudication: 'juvenile' };
    expect(answer(begin({ convictions: [juvenile] }), { is: 'no other' }).facts.convictions).toEqual({
      complete: 'yes',
      list: [{ ...juvenile, 'later history': 'unknown' }],
    });
  });

  it('writes to the record that it asked about, also where an earlier one does not exist yet', () => {
    const { begin, asked, answer } = subjectOf(FELONY);
    const later = { level: 'felony', on: '2027-01-01' };
    const before = begin({ convictions: { complete: 'yes', list: [later, { on: '2020-01-01' }] } });
    expect(asked(before)).toMatchObject({ about: 'conviction 2 (of 2020-01-01)', place: { record: 1, key: 'level' } });
    expect(answer(before, value('felony')).facts.convictions).toEqual({
      complete: 'yes',
      list: [later, { on: '2020-01-01', level: 'felony' }],
    });
  });

  it('reads the short forms of a list as what they mean', () => {
    const { begin } = subjectOf(FELONY);
    expect(begin({ document: { kind: 'I-247A' }, convictions: [{}] }).facts).toEqual({
      documents: { complete: 'yes', list: [{ kind: 'I-247A' }] },
      convictions: { complete: 'no', list: [{}] },
    });
  });

  it('asks marks one by one and keeps those that are known', () => {
    const { begin, asked, answer } = subjectOf(`  - id: serious
    prohibits: [hold]
    when all:
      - some conviction: { class: serious-felony }
`);
    const list = [{ class: { 'violent-felony': 'yes' } }];
    const before = begin({ convictions: { complete: 'yes', list } });
    expect(asked(before)).toMatchObject({ about: 'conviction 1: serious-felony', kind: 'choice' });
    expect(answer(before, value('no')).facts.convictions).toMatchObject({
      list: [{ class: { 'violent-felony': 'yes', 'serious-felony': 'no' } }],
    });
  });
});
