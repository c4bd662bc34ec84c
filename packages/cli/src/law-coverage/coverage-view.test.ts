import { Engine, MAIN_ACTIONS } from '@holdpoint/engine';
import { describe, expect, it } from 'vitest';
import { readJurisdictions } from '../law-map/jurisdictions.ts';
import { requireLaw } from '../law/load-law.ts';
import { coverageOf, newestReading } from './coverage-view.ts';

const engine = new Engine(requireLaw({ examples: true }));
const places = coverageOf(engine, readJurisdictions(), newestReading(engine));
const actOf = (pack: string, action: string) =>
  places.find(({ place }) => place.pack === pack)?.acts.find((act) => act.action === action);

const isBesideTheList = ({ id, layer }: { readonly id: string; readonly layer: string }): boolean =>
  layer !== 'policy' && !readJurisdictions().some(({ pack }) => pack === id);

describe('the coverage of the law', () => {
  it('has every place once: federal law, states in the order of names, a city after its state', () => {
    const names = places.map(({ place }) => place.pack);
    expect(new Set(names).size).toBe(names.length);
    expect(names[0]).toBe('us');
    expect(names).toHaveLength(readJurisdictions().length + engine.packs.filter(isBesideTheList).length);
    expect(names.indexOf('us-ny-nyc')).toBe(names.indexOf('us-ny') + 1);
  });

  it('has the twelve acts for each place with a pack, and none for one without', () => {
    for (const { pack, acts } of places)
      expect(acts.map(({ action }) => action)).toEqual(pack === undefined ? [] : MAIN_ACTIONS);
  });

  it('tells the lean of the place’s own law, and how far it was read', () => {
    expect(actOf('us-ca', 'hold')).toMatchObject({ stance: 'limits', answer: 'prohibited' });
    expect(actOf('us-ia', 'hold')).toMatchObject({ stance: 'commands', answer: 'required' });
    expect(actOf('us-ny', 'agreement-287g')?.grade).toBe('secondary');
  });

  it('tells an act on which there are only words on silence from one with rules', () => {
    expect(actOf('us-gu', 'hold')).toMatchObject({ stance: 'open', rules: 0, grade: 'memory' });
    expect(actOf('us-ca', 'hold')?.rules).toBeGreaterThan(0);
  });

  it('counts the worked examples that say the answer', () => {
    const { examples } = engine.packs.find(({ id }) => id === 'us-ma') ?? { examples: [] };
    expect(actOf('us-ma', 'hold')?.examples).toBe(examples.filter(({ expect }) => 'hold' in expect).length);
    expect(actOf('us-ma', 'hold')?.examples).toBeGreaterThan(0);
  });

  it('names the newest day on which a rule was looked up, none of them after the day of the list', () => {
    const days = places.flatMap(({ acts }) => acts.map(({ lookedUp }) => lookedUp ?? ''));
    expect(days.every((day) => /^\d{4}-\d\d-\d\d$/.test(day) && day <= newestReading(engine))).toBe(true);
  });
});
