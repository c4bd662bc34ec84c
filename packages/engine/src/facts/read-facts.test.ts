import { describe, expect, it } from 'vitest';
import { type Day, parseDay } from './day.ts';
import type { FactSchema } from './fact-schema.ts';
import { Disputed, UNOBTAINABLE } from './fact-value.ts';
import { describeProblem } from './problem.ts';
import { readFacts } from './read-facts.ts';
import { ACTIONS } from './vocabulary/actions.ts';

const asked = { question: 'What is it?', suppliedBy: 'desk' };
const SCHEMA: FactSchema = {
  id: 'test/1',
  actDay: ['on'],
  facts: [
    { key: 'agency', type: { kind: 'one-of', values: ['jail', 'lockup'] }, ...asked },
    { key: 'registrant', type: { kind: 'yes-no' }, ...asked },
    { key: 'policy', type: { kind: 'one-of', values: ['allows', 'forbids'] }, perAction: true, ...asked },
  ],
  lists: [
    {
      key: 'papers',
      item: 'paper',
      existsFrom: 'received on',
      ...asked,
      fields: [
        { key: 'kind', type: { kind: 'text' }, ...asked },
        { key: 'received on', type: { kind: 'day' }, ...asked },
        { key: 'cancelled', type: { kind: 'yes-no' }, whenListComplete: false, ...asked },
        { key: 'history', type: { kind: 'all-of', values: ['reduced', 'pardoned'] }, whenListComplete: [], ...asked },
        { key: 'nature', type: { kind: 'one-of', values: ['civil'] }, whenListComplete: 'not a value', ...asked },
      ],
    },
    { key: 'notes', item: 'note', ...asked, fields: [{ key: 'written on', type: { kind: 'day' }, ...asked }] },
  ],
};

const ON = parseDay('2026-03-02') as Day;
const read = (raw: unknown) => readFacts(SCHEMA, raw, ON);
const NOTHING = { on: ON, open: { papers: true, notes: true }, papers: [], notes: [] };
const SILENT = { cancelled: false, history: { reduced: false, pardoned: false } };
const problems = (raw: unknown) => read(raw).problems;

describe('the facts of a case', () => {
  it('are all unknown and every list is open where nothing is stated', () => {
    expect(read({})).toEqual({ facts: NOTHING, problems: [] });
  });

  it.each([undefined, null, 'facts', ['facts']])('must be a mapping, which %j is not', (raw) => {
    expect(read(raw)).toEqual({
      facts: NOTHING,
      problems: [{ field: 'facts', found: 'no facts', remedy: 'write facts: { … }, empty if nothing is known' }],
    });
  });

  it('are read by their type', () => {
    expect(read({ agency: 'jail', registrant: 'no' })).toEqual({
      facts: { ...NOTHING, agency: 'jail', registrant: false },
      problems: [],
    });
    expect(read({ agency: { disputed: ['jail', 'lockup'] }, registrant: { unknown: 'cannot be had' } }).facts).toEqual({
      ...NOTHING,
      agency: new Disputed(['jail', 'lockup']),
      registrant: UNOBTAINABLE,
    });
  });

  it('that are wrong stay unknown and are all reported', () => {
    const { facts, problems } = read({ agency: 'jial', registrant: 'maybe' });
    expect([facts.agency, facts.registrant]).toEqual([undefined, undefined]);
    expect(problems).toEqual([
      { field: 'agency', found: 'found "jial"', remedy: 'write "jail", or one of: jail, lockup' },
      { field: 'registrant', found: 'found "maybe"', remedy: 'write yes, no or unknown' },
    ]);
    expect(problems.map(describeProblem)[1]).toBe('registrant: found "maybe"; write yes, no or unknown');
  });

  it('of a name that nothing has are reported, with the nearest name there is', () => {
    expect(problems({ agancy: 'jail', zzzzzzzzzz: 1 })).toEqual([
      { field: 'agancy', found: 'not a field of a case', remedy: 'write "agency"?' },
      {
        field: 'zzzzzzzzzz',
        found: 'not a field of a case',
        remedy: 'known fields: agency, registrant, policy, papers, notes',
      },
    ]);
    expect(read({ agancy: 'jail' }).facts).toEqual(NOTHING);
  });
});

describe('a fact that differs by action', () => {
  it('may have one value for all of them', () => {
    const { facts } = read({ policy: 'allows' });
    expect(facts.policy).toEqual(Object.fromEntries(ACTIONS.map((action) => [action, 'allows'])));
  });

  it('may have a value for some of them', () => {
    expect(read({ policy: { hold: 'forbids', transfer: 'allows' } }).facts.policy).toEqual({
      hold: 'forbids',
      transfer: 'allows',
    });
  });

  it('may be unknown or disputed for all of them at once', () => {
    expect(read({ policy: 'unknown' }).facts.policy).toBeUndefined();
    expect(read({ policy: { unknown: 'cannot be had' } }).facts.policy).toHaveProperty('hold', UNOBTAINABLE);
    expect(read({ policy: { disputed: ['allows', 'forbids'] } }).facts.policy).toHaveProperty(
      'transfer',
      new Disputed(['allows', 'forbids']),
    );
  });

  it('names the action in its problems', () => {
    expect(problems({ policy: 'alows' })).toEqual([
      { field: 'policy', found: 'found "alows"', remedy: 'write "allows", or one of: allows, forbids' },
    ]);
    expect(problems({ policy: { hold: 'never' } })).toEqual([
      { field: 'policy hold', found: 'found "never"', remedy: 'write one of: allows, forbids' },
    ]);
    const [strange, ...more] = problems({ policy: { zzzzzzzzzzzzzzzz: 'allows' } });
    expect(strange).toEqual({
      field: 'policy zzzzzzzzzzzzzzzz',
      found: 'not a field of the list of actions',
      remedy: `known fields: ${ACTIONS.join(', ')}`,
    });
    expect(more).toEqual([]);
  });
});

describe('a list', () => {
  it('is complete only where the case says so', () => {
    const open = (papers: unknown) => read({ papers }).facts.open.papers;
    expect([{ complete: 'yes', list: [] }, { complete: true }].map(open)).toEqual([false, false]);
    expect([{ complete: 'no', list: [] }, { list: [] }, [], { complete: 'unknown' }].map(open)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(read({ papers: { complete: 'yes' } }).facts.open).toEqual({ papers: false, notes: true });
  });

  it('gives silence its value only where it is complete', () => {
    expect(read({ papers: { complete: 'yes', list: [{ kind: 'A' }] } }).facts.papers).toEqual([
      { kind: 'A', ...SILENT },
    ]);
    expect(read({ papers: { complete: 'no', list: [{ kind: 'A' }] } }).facts.papers).toEqual([{ kind: 'A' }]);
    expect(read({ papers: [{ kind: 'A' }] }).facts.papers).toEqual([{ kind: 'A' }]);
  });

  it('does not take a field that is mentioned, or wrong, for silence', () => {
    const list = [{ cancelled: 'unknown' }, { cancelled: 'yes' }, { cancelled: 'oui' }];
    const { facts, problems } = read({ papers: { complete: 'yes', list } });
    expect((facts.papers as { cancelled: unknown }[]).map((paper) => paper.cancelled)).toEqual([
      undefined,
      true,
      undefined,
    ]);
    expect(problems).toEqual([
      { field: 'papers[2] cancelled', found: 'found "oui"', remedy: 'write yes, no or unknown' },
    ]);
  });

  it('leaves a field without a value of silence open', () => {
    const [paper] = read({ papers: { complete: 'yes', list: [{}] } }).facts.papers as object[];
    expect(Object.keys(paper ?? {})).toEqual(['cancelled', 'history']);
  });

  it('of one complete record may be written short', () => {
    expect(read({ paper: { kind: 'A' } })).toEqual(read({ papers: { complete: 'yes', list: [{ kind: 'A' }] } }));
    expect(read({ paper: { kind: 'A' } }).facts).toEqual({
      ...NOTHING,
      open: { papers: false, notes: true },
      papers: [{ kind: 'A', ...SILENT }],
    });
  });

  it('leaves out a record dated after the act, and keeps one of the day or of no known day', () => {
    const dated = (...days: unknown[]) =>
      read({ papers: days.map((day, i) => ({ kind: `${i}`, 'received on': day })) }).facts.papers as { kind: string }[];
    const disputed = { disputed: ['2027-01-01', '2028-01-01'] };
    const kept = dated('2026-03-01', '2026-03-02', '2026-03-03', 'unknown', disputed, { unknown: 'cannot be had' });
    expect(kept.map((paper) => paper.kind)).toEqual(['0', '1', '3', '4', '5']);
    expect(read({ notes: [{ 'written on': '2030-01-01' }] }).facts.notes).toHaveLength(1);
  });

  it('that is none is reported and stays open and empty', () => {
    for (const papers of ['many', 7, null, { complete: 'yes', list: 'A' }]) {
      expect(read({ papers })).toEqual({
        facts: NOTHING,
        problems: [{ field: 'papers', found: 'no list', remedy: 'write { complete: yes or no, list: [ … ] }' }],
      });
    }
  });

  it('whose completeness cannot be read is open', () => {
    expect(read({ papers: { complete: 'almost', list: [{ kind: 'A' }] } })).toEqual({
      facts: { ...NOTHING, papers: [{ kind: 'A' }] },
      problems: [{ field: 'papers complete', found: 'found "almost"', remedy: 'write yes, no or unknown' }],
    });
  });

  it('names the record and the field of every problem', () => {
    expect(problems({ papers: ['A', { kindd: 'A' }, { zzzzzzzzzzzz: 1 }, { kind: '' }] })).toEqual([
      { field: 'papers[0]', found: 'found "A"', remedy: 'write one paper as { … }' },
      { field: 'papers[1] kindd', found: 'not a field of a paper', remedy: 'write "kind"?' },
      {
        field: 'papers[2] zzzzzzzzzzzz',
        found: 'not a field of a paper',
        remedy: 'known fields: kind, received on, cancelled, history, nature',
      },
      { field: 'papers[3] kind', found: 'found ""', remedy: 'write some text' },
    ]);
    expect(problems({ papers: [{ 'receivd on': '2026-01-01' }] })[0]?.remedy).toBe('write "received on"?');
  });

  it('keeps a record that is no record as one of which nothing is known', () => {
    expect(read({ papers: { complete: 'yes', list: ['A'] } }).facts.papers).toEqual([{}]);
  });

  it('with a key that is neither complete nor list is told, and keeps what it can read', () => {
    expect(problems({ papers: { complete: 'yes', lst: [{ kind: 'A' }] } })).toEqual([
      { field: 'papers lst', found: 'not a field of the list of papers', remedy: 'known fields: complete, list' },
    ]);
  });

  it('is written whole or as its one record, never both', () => {
    expect(problems({ papers: { complete: 'yes', list: [] }, paper: { kind: 'A' } })).toEqual([
      { field: 'paper', found: 'also "papers"', remedy: 'write all of them under papers: { complete, list }' },
    ]);
  });

  it('may be unknown as a whole, which leaves it open', () => {
    expect(read({ papers: 'unknown' })).toEqual({ facts: NOTHING, problems: [] });
    expect(read({ papers: { unknown: 'cannot be had' } })).toEqual({ facts: NOTHING, problems: [] });
  });
});
