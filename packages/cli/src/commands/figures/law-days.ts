import { Engine } from '@holdpoint/engine';
import type { LawDay, LawPlace } from '@holdpoint/figures';
import { readJurisdictions } from '../../law-map/jurisdictions.ts';
import { type MapRow, mapRows } from '../../law-map/map-view.ts';
import { TILES } from '../../law-map/tile-grid.ts';
import { requireLaw } from '../../law/load-law.ts';

/** Days on which the law of the places is shown, beside today: the first of every second year since the first state act on detainers. */
const SHOWN = [
  '2014-01-01',
  '2016-01-01',
  '2018-01-04',
  '2020-01-01',
  '2022-01-01',
  '2024-01-01',
  '2026-01-01',
] as const;

/** The answers of every place to the plain case, on the days that the site shows. */
export const lawDays = (today: string): readonly LawDay[] => {
  const engine = new Engine(requireLaw());
  const places = readJurisdictions();
  return [...SHOWN.filter((day) => day < today), today].map((on) => ({
    on,
    places: mapRows(engine, places, { on, today }).map(placeOf),
  }));
};

const placeOf = ({ postal, name, stance, grade, readOn, cells }: MapRow): LawPlace => ({
  postal,
  name,
  stance,
  grade: grade ?? '[x]',
  readOn: readOn ?? '[x]',
  tile: TILES.get(postal),
  answers: cells.map(({ action, answer, by }) => ({ action, answer, by })),
});
