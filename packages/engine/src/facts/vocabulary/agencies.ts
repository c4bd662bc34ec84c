/** Kinds of agency that may hold a person or be asked for help. */
export const AGENCIES = [
  'county-jail',
  'city-lockup',
  'juvenile-hall',
  'probation',
  'state-police',
  'school-police',
  'university-police',
  'district-attorney',
  'state-prison',
  'federal-prison',
  'marshals-custody',
  'immigration-facility',
  // holds nobody; some duties of the California acts are the Attorney General's own
  'attorney-general',
] as const;

export type Agency = (typeof AGENCIES)[number];
