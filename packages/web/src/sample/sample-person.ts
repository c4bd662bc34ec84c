import type { Random } from './random.ts';

// Made-up people: given and family names are common words of a telephone book, put together by chance.
const GIVEN = [
  'Alex',
  'Ana',
  'Bao',
  'Carlos',
  'Dana',
  'Elena',
  'Femi',
  'Grace',
  'Hugo',
  'Imani',
  'Jorge',
  'Kim',
  'Lee',
  'Maria',
  'Minh',
  'Noor',
  'Omar',
  'Priya',
  'Quinn',
  'Rosa',
  'Sam',
  'Tomás',
  'Uma',
  'Victor',
  'Wen',
  'Yusuf',
  'Zoe',
] as const;
const FAMILY = [
  'Adams',
  'Baker',
  'Castillo',
  'Chen',
  'Cruz',
  'Davis',
  'Flores',
  'García López',
  'Haddad',
  'Johnson',
  'Kaur',
  'Kim',
  'Martínez',
  'Miller',
  'Nguyen',
  'Okafor',
  'Patel',
  'Pérez',
  'Reyes',
  'Santos',
  'Smith',
  'Tran',
  'Vega',
  'Wong',
] as const;

const FIRST_YEAR = 1958;
const YEARS = 48;
const two = (value: number): string => String(value).padStart(2, '0');

/** The identifiers of a made-up person; `number` is the booking's place in the sample. */
export const samplePerson = (random: Random, number: number): Readonly<Record<string, string>> => ({
  name: `${random.pick(GIVEN)} ${random.pick(FAMILY)}`,
  'birth date': `${FIRST_YEAR + random.below(YEARS)}-${two(1 + random.below(12))}-${two(1 + random.below(28))}`,
  'booking number': `S-${String(number).padStart(6, '0')}`,
});
