import { type Field, type LinkageRecord, seeded } from '@holdpoint/linkage';
import { type Draw, drawFrom } from './draw.ts';
import { FACILITIES } from './facility.ts';
import { makePerson, type Person } from './person.ts';

/** What a letter's list and a custody roll have in common. */
export const CUSTODY_FIELDS: readonly Field[] = [
  { field: 'number', kind: 'identifier', confirms: true },
  { field: 'name', kind: 'name' },
  { field: 'born', kind: 'date' },
  { field: 'facility', kind: 'facility' },
  { field: 'custody', kind: 'stay' },
];

/** A stay in custody: the record, and the person that the generator knows it to be of. */
export interface CustodyRecord {
  readonly serial: number;
  readonly person: Person;
  readonly facility: string;
  /** First and last day, counted from 2025-01-01. */
  readonly stay: readonly [number, number];
  readonly record: LinkageRecord;
}

/** Of the roll's records, the share in which the jail has not written down the number. */
const NUMBER_MISSING = 0.3;
const FIRST_DAY = Date.UTC(2025, 0, 1);

export const dayText = (day: number): string => new Date(FIRST_DAY + day * 86_400_000).toISOString().slice(0, 10);

/** The person of a serial number: the same for the same seed, whoever asks. */
export const personOf = (seed: number, serial: number): Person =>
  makePerson(drawFrom(seeded(Math.imul(seed, 0x9e3779b1) ^ serial)), serial);

/** The custody record of a serial number: the same for the same seed, so a roll of a million need not be held in memory. */
export const custodyRecord = (seed: number, serial: number): CustodyRecord => {
  const draw = drawFrom(seeded(Math.imul(seed, 0x85ebca6b) ^ serial));
  const person = personOf(seed, serial);
  const facility = draw.from(FACILITIES);
  const first = draw.below(600);
  const stay = [first, first + draw.below(60)] as const;
  const record = {
    number: draw.chance(NUMBER_MISSING) ? '' : person.number,
    name: inRoll(draw, person),
    born: person.born,
    facility,
    custody: `${dayText(stay[0])}/${dayText(stay[1])}`,
  };
  return { serial, person, facility, stay, record };
};

/** A jail writes names without marks more often than not. */
const inRoll = (draw: Draw, { given, family }: Person): string => {
  const name = [...given, ...family].join(' ');
  return draw.chance(0.6) ? name.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd') : name;
};
