import { AGENCIES, VOCABULARY } from '@holdpoint/engine';
import { describe, expect, it } from 'vitest';
import { agencyOfKind, facilityKey, isFederalCustody, readReferenceTables } from './reference-tables.ts';

const tables = readReferenceTables();

/** Kinds that leave open whose prisoner the person is. */
const OPEN_KINDS = ['unknown', 'private-contractor', 'hospital', 'court'];

describe('the table of facilities', () => {
  it('gives each row a kind from a closed list', () => {
    const kinds = new Set(tables.facilities.values());
    expect([...kinds].filter((kind) => ![...AGENCIES, ...OPEN_KINDS].includes(kind))).toEqual([]);
    expect(tables.facilities.size).toBeGreaterThan(2700);
  });

  it('is looked up by name, state and city, in any case', () => {
    expect(tables.facilities.get(facilityKey('Albertville City Jail', 'Alabama', 'Albertville'))).toBe('city-lockup');
    expect(tables.facilities.get(facilityKey('ALBERTVILLE CITY JAIL', 'TEXAS', 'ALBERTVILLE'))).toBeUndefined();
  });

  it('knows of no kind where no facility is named', () => {
    expect(tables.facilities.get(facilityKey())).toBe('unknown');
  });
});

describe('the table of forms', () => {
  const document = JSON.stringify(VOCABULARY);

  it('gives each name a kind of paper and asks that the vocabulary has', () => {
    for (const [name, { kind, asks }] of tables.forms) {
      expect(document, name).toContain(JSON.stringify(kind));
      for (const one of asks ?? []) expect(document, name).toContain(JSON.stringify(one));
    }
    expect(tables.forms.size).toBeGreaterThanOrEqual(8);
  });

  it('asks for nothing where nobody read the face of the form', () => {
    expect(tables.forms.get('I247X')).toEqual({ kind: 'I-247X', asks: undefined });
  });

  it('has the four names of the published extract', () => {
    expect(tables.forms.get('I247N - Immigration Advisal - Request for Notification')).toEqual({
      kind: 'I-247N',
      asks: ['notification'],
    });
    expect([...tables.forms.values()].map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['I-247 of 2010', 'I-247 of December 2012', 'I-247D', 'I-247N']),
    );
  });
});

describe('the table of places', () => {
  it('has fifty states, the District and five territories', () => {
    const kinds = [...tables.places.values()].map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'state')).toHaveLength(50);
    expect(kinds.filter((kind) => kind === 'territory')).toHaveLength(5);
    expect(kinds).toHaveLength(56);
  });

  it('gives a state its postal code as packs are named', () => {
    expect(tables.places.get('CALIFORNIA')).toEqual({ postal: 'ca', kind: 'state' });
  });
});

describe('a kind of facility', () => {
  it.each(AGENCIES)('%s is an agency', (kind) => {
    expect(agencyOfKind(kind)).toBe(kind);
  });

  it.each(OPEN_KINDS)('%s leaves the agency open', (kind) => {
    expect(agencyOfKind(kind)).toBeUndefined();
  });

  it('is federal custody for three kinds, and never for an open one', () => {
    const kinds = [...AGENCIES, undefined].filter((kind) => isFederalCustody(kind));
    expect(kinds).toEqual(['federal-prison', 'marshals-custody', 'immigration-facility']);
  });
});
