import { Engine } from '@holdpoint/engine';
import { describe, expect, it } from 'vitest';
import { requireLaw } from '../law/load-law.ts';
import { disagreementsOf } from './disagreements.ts';

const engine = new Engine(requireLaw());
const onHold = (place: string, on: string) =>
  disagreementsOf(engine, place, on).filter(({ action }) => action === 'hold');

describe('layers that disagree', () => {
  const ofThePolice = (on: string) =>
    onHold('us-ny-nyc', on).find(({ lower }) => lower.cite.endsWith('§ 14-154(b)(2)'))?.higher ?? [];

  it('are shown with both citations: the city’s text says "may", the state’s court says that there is no power', () => {
    expect(ofThePolice('2026-11-23')).toContainEqual({
      pack: 'us-ny',
      cite: 'People ex rel. Wells v. DeMarco, 168 A.D.3d 31 (2d Dept. 2018), holding',
      does: 'forbids',
    });
  });

  it('are those known and in force on the day', () => {
    // The encoding was entered in November 2026; before, nothing of it was known.
    expect(onHold('us-ny-nyc', '2018-11-14')).toEqual([]);
  });

  it('are listed for a state’s command that federal law may forbid, and for the agency’s own policy against it', () => {
    const iowa = onHold('us-ia', '2026-11-23');
    expect(iowa.filter(({ isOfPolicy }) => !isOfPolicy)).toMatchObject([
      {
        answer: 'prohibited',
        lower: { pack: 'us-ia', does: 'commands' },
        higher: expect.arrayContaining([expect.objectContaining({ pack: 'us' })]),
      },
    ]);
    // Iowa's chapter takes the force from such a policy, Oklahoma's does not say so.
    expect(iowa.filter(({ isOfPolicy }) => isOfPolicy)).toEqual([]);
    expect(onHold('us-ok', '2026-11-23').filter(({ isOfPolicy }) => isOfPolicy)).toMatchObject([
      { answer: 'unsettled', lower: { does: 'forbids' }, higher: [{ pack: 'us-ok', does: 'commands' }] },
    ]);
  });

  it('are told at the place whose law takes part, not again below it', () => {
    const city = disagreementsOf(engine, 'us-ny-nyc', '2026-11-23');
    expect(
      city.filter(
        ({ lower, higher }) => lower.pack !== 'us-ny-nyc' && higher.every(({ pack }) => pack !== 'us-ny-nyc'),
      ),
    ).toEqual([]);
  });
});
