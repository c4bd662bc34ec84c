/** Kinds of agency that may hold a person or be asked for help; the last seven hold nobody on a criminal charge (ADR 0008). */
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
  'public-school',
  'public-health-facility',
  'private-health-facility',
  'state-court',
  'licensing-agency',
  'federal-officers',
  'bail-recovery-agent',
  // holds nobody; some duties of the California acts are the Attorney General's own
  'attorney-general',
] as const;

export type Agency = (typeof AGENCIES)[number];
