/** Counties whose names several states share, as in the report of 2017, and some that stand alone. All records are invented. */
const COUNTIES: readonly (readonly [county: string, states: readonly string[]])[] = [
  ['Franklin', ['IA', 'NY', 'PA', 'OH', 'WA']],
  ['Montgomery', ['IA', 'NY', 'PA', 'MD', 'TX']],
  ['Washington', ['OR', 'PA', 'MN', 'UT']],
  ['Jefferson', ['CO', 'TX', 'NY', 'WI']],
  ['Marion', ['OR', 'IN', 'FL']],
  ['Orange', ['CA', 'NY', 'FL']],
  ['Clark', ['NV', 'WA', 'OH']],
  ['Nassau', ['NY', 'FL']],
  ['Chester', ['PA', 'SC']],
  ['Richmond', ['NC', 'GA', 'NY']],
  ['Williamson', ['TX', 'TN', 'IL']],
  ['Bastrop', ['TX']],
  ['Maricopa', ['AZ']],
  ['Cook', ['IL', 'MN']],
  ['King', ['WA']],
  ['Santa Clara', ['CA']],
  ['San Bernardino', ['CA']],
  ['Hennepin', ['MN']],
];

export const FACILITIES: readonly string[] = COUNTIES.flatMap(([county, states]) =>
  states.map((state) => `${county} County Jail, ${state}`),
);

/** The same facility as another clerk writes it. */
export const writtenOtherwise = (facility: string, at: number): string =>
  at % 3 === 0
    ? facility.replace(' County Jail', ' Co Sheriffs Office')
    : at % 3 === 1
      ? facility.replace(' County Jail', ' County')
      : facility.replace(' County Jail', ' County Detention Center');
