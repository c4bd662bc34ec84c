/** An agency of the universe. The names are shared by counties of several states, as in the report of 2017. */
export interface Agency {
  readonly id: string;
  readonly name: string;
  readonly state: string;
}

const agency = (name: string, state: string): Agency => ({
  id: `${name.toLowerCase()}-${state.toLowerCase()}`,
  name: `${name} County`,
  state,
});

/** Agencies with a namesake in another state. */
export const LIKE_NAMED: readonly Agency[] = [
  agency('Franklin', 'IA'),
  agency('Franklin', 'NY'),
  agency('Franklin', 'PA'),
  agency('Montgomery', 'IA'),
  agency('Montgomery', 'NY'),
  agency('Montgomery', 'PA'),
  agency('Richmond', 'NC'),
  agency('Richmond', 'NY'),
  agency('Chester', 'PA'),
  agency('Chester', 'SC'),
];

export const AGENCIES: readonly Agency[] = [
  ...LIKE_NAMED,
  agency('Williamson', 'TX'),
  agency('Bastrop', 'TX'),
  agency('Nassau', 'NY'),
  agency('Clark', 'NV'),
  agency('Tompkins', 'NY'),
  agency('Hennepin', 'MN'),
];

/** An agency as a list names it. */
export const listedAs = ({ name, state }: Agency): string => `${name}, ${state}`;
