import { countBy } from './county-side.ts';
import type { Period } from './period.ts';

type Row = Readonly<Record<string, string>>;
/** Where the place of a detainer is the county's own jail. */
const COUNTY_JAIL = 'TRAVIS CTY JAIL';

/** What the federal extract tells of detainers at places that bear the county's name. */
export interface FederalSide {
  readonly rows: number;
  /** Rows at a place of like name that is not the county's. */
  readonly elsewhere: ReadonlyMap<string, number>;
  /** Rows at the county's jail that ask to be told of a release and for nothing else. */
  readonly notifications: number;
  /** Rows that are left: detainers at the county's jail. */
  readonly detainers: number;
  readonly byMonth: ReadonlyMap<string, number>;
  readonly byLift: ReadonlyMap<string, number>;
  /** Rows of the whole extract that name no place: some of them may be of this county. */
  readonly placeless: number;
}

/** Counts the federal side. */
export const federalSide = (extract: readonly Row[], { from, to }: Period): FederalSide => {
  const prepared = extract.filter(({ prepare_date: day = '' }) => day >= from && day <= to);
  const named = prepared.filter(
    ({ detention_facility: place = '', state }) => place.startsWith('TRAVIS ') && state === 'TEXAS',
  );
  const here = named.filter(({ detention_facility: place }) => place === COUNTY_JAIL);
  const left = here.filter(({ detainer_type: form = '' }) => !form.startsWith('I247N'));
  return {
    rows: named.length,
    elsewhere: countBy(named.flatMap(({ detention_facility: place = '' }) => (place === COUNTY_JAIL ? [] : [place]))),
    notifications: here.length - left.length,
    detainers: left.length,
    byMonth: countBy(left.map(({ prepare_date: day = '' }) => day.slice(0, 7))),
    byLift: countBy(left.map(({ lift_reason: reason = '' }) => (reason === '' ? 'nothing entered' : reason))),
    placeless: prepared.filter(({ detention_facility: place }) => place === '').length,
  };
};
