import { describe, expect, it } from 'vitest';
import { rowToCase } from './table-row.ts';

describe('a row of a table as a case', () => {
  it('keeps the frame apart from the facts', () => {
    const row = { id: 'a', jurisdiction: 'us-ca', on: '2026-03-02', knownOn: '2026-04-01', agency: 'county-jail' };
    expect(rowToCase(row)).toEqual({
      id: 'a',
      jurisdiction: 'us-ca',
      on: '2026-03-02',
      knownOn: '2026-04-01',
      facts: { agency: 'county-jail' },
    });
  });

  it('leaves out an empty or blank cell: nobody asked', () => {
    expect(rowToCase({ id: 'a', agency: '', 'local policy': '  ' })).toEqual({ id: 'a', facts: {} });
  });

  it('takes blanks off a cell', () => {
    expect(rowToCase({ agency: ' county-jail ' })).toEqual({ facts: { agency: 'county-jail' } });
  });

  it('gathers the numbered fields of a list into its records', () => {
    const row = {
      'convictions complete': 'yes',
      'conviction 1 statute': 'PC 459',
      'conviction 1 level': 'felony',
      'conviction 2 statute': 'PC 484',
    };
    expect(rowToCase(row).facts).toEqual({
      convictions: { complete: 'yes', list: [{ statute: 'PC 459', level: 'felony' }, { statute: 'PC 484' }] },
    });
  });

  it('never takes a list for complete that does not say so', () => {
    expect(rowToCase({ 'charge 1 statute': 'PC 459' }).facts).toEqual({
      charges: { complete: 'no', list: [{ statute: 'PC 459' }] },
    });
  });

  it('reads a complete list of nothing', () => {
    expect(rowToCase({ 'convictions complete': 'yes' }).facts).toEqual({ convictions: { complete: 'yes', list: [] } });
  });

  it('closes up a gap in the numbers', () => {
    expect(rowToCase({ 'document 3 kind': 'I-247A' }).facts).toEqual({
      documents: { complete: 'no', list: [{ kind: 'I-247A' }] },
    });
  });

  it('reads several values in a cell, a dispute, and what cannot be had', () => {
    const row = {
      'document 1 asks': 'hold | notification',
      'local policy': 'disputed: allows|forbids',
      'citizenship claim': 'cannot be had',
    };
    expect(rowToCase(row).facts).toEqual({
      documents: { complete: 'no', list: [{ asks: ['hold', 'notification'] }] },
      'local policy': { disputed: ['allows', 'forbids'] },
      'citizenship claim': { unknown: 'cannot be had' },
    });
  });

  it('takes truth values, lists and records as JSON has them', () => {
    const row = {
      'current registrant': true,
      'convictions complete': false,
      convictions: [{ statute: 'PC 459' }],
      'conviction 1 statute': 'PC 484',
      document: { kind: 'I-247A' },
    };
    expect(rowToCase(row).facts).toEqual({
      'current registrant': true,
      convictions: { complete: false, list: [{ statute: 'PC 459' }, { statute: 'PC 484' }] },
      document: { kind: 'I-247A' },
    });
  });

  it('takes a column of facts apart, and leaves out what is null', () => {
    const row = { id: 'a', facts: { agency: 'county-jail', charges: { list: [] } }, 'local policy': null };
    expect(rowToCase(row)).toEqual({ id: 'a', facts: { agency: 'county-jail', charges: { list: [] } } });
  });

  it.each(['conviction 0 statute', 'conviction 1000 statute'])(
    'loses nothing under a number out of range: %s',
    (column) => {
      expect(rowToCase({ [column]: 'PC 459' }).facts).toEqual({ [column]: 'PC 459' });
    },
  );
});
