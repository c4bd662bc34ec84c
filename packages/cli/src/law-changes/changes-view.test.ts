import { Engine, formatDay, lawsOf, parseDay, readPackFolders } from '@holdpoint/engine';
import { describe, expect, it } from 'vitest';
import { requireLaw } from '../law/load-law.ts';
import { checkedPack } from '@holdpoint/law-view';
import { readJurisdictions } from '../law-map/jurisdictions.ts';
import { mapRows } from '../law-map/map-view.ts';
import { LAW_FOLDER } from '../project-root.ts';
import { actsTouchedWith } from './acts-touched.ts';
import { daysOfChange, placesOf } from './changes-view.ts';

const engine = new Engine(requireLaw());
/** The day of the newest reading: everything that is encoded is known on it. */
const KNOWN_ON =
  engine.packs
    .flatMap((pack) => pack.provisions.map(({ readOn }) => readOn))
    .toSorted()
    .at(-1) ?? '';
const actsTouched = actsTouchedWith((id) => checkedPack(readPackFolders(LAW_FOLDER), id));
const days = (from: string, to: string, jurisdiction?: string) =>
  daysOfChange(engine, { from, to }, { knownOn: KNOWN_ON, jurisdiction, actsTouched });
const effect = (day: string, place: string, action: string) => {
  const [found] = days(day, formatDay((parseDay(day) ?? 0) + 1));
  const one = found?.effects.find((one) => one.jurisdiction === place && one.action === action);
  return [one?.before.answer, one?.on.answer];
};

describe('the days on which law changed', () => {
  it('are all there: no law of any place begins on another day', () => {
    const listed = new Set(days('1900-01-01', '2100-01-01').map(({ day }) => day));
    const knownOn = parseDay(KNOWN_ON) ?? 0;
    const begun = placesOf(engine).flatMap((place) =>
      lawsOf(engine, place, knownOn).map(({ plan }) => formatDay(plan.slice.lawSpan.from)),
    );
    expect(begun.length).toBeGreaterThan(100);
    expect([...new Set(begun)].filter((day) => day >= '1900-01-01' && !listed.has(day))).toEqual([]);
  });

  it.each(['2014-01-01', '2018-01-04', '2018-11-14', '2021-08-02', '2026-05-27'])(
    'have on %s the effect that two maps show, in every place',
    (day) => {
      const answers = (on: string) =>
        mapRows(engine, readJurisdictions(), { on, today: KNOWN_ON }).flatMap(({ pack, cells }) =>
          cells.map(({ action, answer }) => [`${pack} ${action}`, answer] as const),
        );
      const before = new Map(answers(formatDay((parseDay(day) ?? 0) - 1)));
      const differs = answers(day).flatMap(([key, answer]) =>
        before.get(key) === answer ? [] : [`${key}: ${before.get(key)} -> ${answer}`],
      );
      const [found] = days(day, formatDay((parseDay(day) ?? 0) + 1));
      const onMap = new Set(before.keys());
      const told = (found?.effects ?? [])
        .filter((one) => onMap.has(`${one.jurisdiction} ${one.action}`))
        .map((one) => `${one.jurisdiction} ${one.action}: ${one.before.answer} -> ${one.on.answer}`);
      expect(told.toSorted()).toEqual(differs.toSorted());
      expect(told).not.toEqual([]);
    },
  );

  it('tell what a decision made of the plain case, in the state and in its city', () => {
    expect(effect('2018-11-14', 'us-ny', 'hold')).toEqual(['unsettled', 'prohibited']);
    expect(effect('2017-07-24', 'us-ma', 'hold')).toEqual(['unsettled', 'prohibited']);
    expect(effect('2018-07-01', 'us-ia', 'hold')).toEqual(['unsettled', 'required']);
    expect(effect('2018-11-14', 'us-ny-nyc', 'transfer')).toEqual([undefined, undefined]);
  });

  it('keep to one place with the layers above it', () => {
    const packs = days('2011-01-01', '2020-01-01', 'us-ny-nyc').flatMap(({ changes }) =>
      changes.map(({ pack }) => pack),
    );
    expect(new Set(packs)).toEqual(new Set(['us', 'us-ny', 'us-ny-nyc']));
    const places = days('2011-01-01', '2020-01-01', 'us-ny-nyc').flatMap(({ effects }) =>
      effects.map((one) => one.jurisdiction),
    );
    expect(new Set(places)).toEqual(new Set(['us-ny-nyc']));
  });

  it('name the acts on which definitions tell through the rules that use them', () => {
    const changes = days('2014-12-14', '2014-12-15', 'us-ny-nyc').flatMap((one) => one.changes);
    const definitions = changes.find(({ provision }) => provision === 'definitions');
    expect(definitions?.acts).toEqual(expect.arrayContaining(['hold', 'notify-release-date']));
    expect(definitions?.acts).not.toContain('cover-face');
  });
});
