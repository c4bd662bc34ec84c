import { Engine } from '@holdpoint/engine';
import { describe, expect, it } from 'vitest';
import { requireLaw } from '../law/load-law.ts';
import { readJurisdictions } from './jurisdictions.ts';
import { mapRows } from './map-view.ts';
import { TILES } from './tile-grid.ts';

const TODAY = '2026-11-23';
const engine = new Engine(requireLaw());
const rowsOn = (on: string) =>
  new Map(mapRows(engine, readJurisdictions(), { on, today: TODAY }).map((row) => [row.postal, row]));
const answer = (on: string, postal: string, action: string) =>
  rowsOn(on)
    .get(postal)
    ?.cells.find((cell) => cell.action === action)?.answer;

describe('the map of the law', () => {
  it('has a row for every state, the District and every territory, each once', () => {
    const rows = mapRows(engine, readJurisdictions(), { on: TODAY, today: TODAY });
    expect(rows).toHaveLength(56);
    expect(new Set(rows.map(({ postal }) => postal)).size).toBe(56);
    expect(rows.map(({ name }) => name)).toEqual(rows.map(({ name }) => name).toSorted((a, b) => a.localeCompare(b)));
  });

  it('has a square for every place, and no two on one spot', () => {
    expect([...TILES.keys()].toSorted()).toEqual(
      readJurisdictions()
        .map(({ postal }) => postal)
        .toSorted(),
    );
    const spots = [...TILES.values()].map(({ row, column }) => `${row} ${column}`);
    expect(new Set(spots).size).toBe(spots.length);
  });

  it('shows California as it was under the TRUST Act and as it is under the Values Act', () => {
    expect(answer('2013-12-31', 'CA', 'hold')).toBe('unsettled');
    expect(answer('2014-01-01', 'CA', 'hold')).toBe('prohibited');
    expect(answer('2015-03-02', 'CA', 'notify-release-date')).toBe('permitted');
    expect(answer('2018-01-04', 'CA', 'notify-release-date')).toBe('prohibited');
    expect(rowsOn(TODAY).get('CA')?.stance).toBe('limits');
  });

  it('tells a place whose law was not read from one that permits', () => {
    expect(answer(TODAY, 'GU', 'hold')).toBe('unsettled');
    expect(rowsOn(TODAY).get('GU')).toMatchObject({ stance: 'open', grade: 'memory' });
  });
});
