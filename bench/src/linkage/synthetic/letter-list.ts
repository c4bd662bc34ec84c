import { type LinkageRecord, seeded } from '@holdpoint/linkage';
import { CHANNELS, type Channel } from './channels.ts';
import { custodyRecord, type CustodyRecord, dayText, personOf } from './custody-roll.ts';
import { type Draw, drawFrom } from './draw.ts';
import { FACILITIES, writtenOtherwise } from './facility.ts';
import type { Group } from './name-lists.ts';
import type { Person } from './person.ts';
import { slip } from './slip.ts';
import { spoilDay } from './spoil-day.ts';
import { spoilName } from './spoil-name.ts';

/** A row of a list, with what the generator knows of it. */
export interface ListRow {
  readonly record: LinkageRecord;
  readonly group: Group;
  /** The custody record that the row is of, by serial number; `undefined` where the person was never in custody here. */
  readonly truth: number | undefined;
  readonly channels: readonly Channel[];
}

/** Of the rows, the share whose person is in the roll. The others are strangers, or kin of somebody in it. */
const IN_ROLL = 0.7;
/** Of the others, the share made like somebody in the roll: same name and another birth date, or same family and birth date. */
const LIKE_SOMEBODY = 0.15;

/** A list of rows about people of a roll of so many records. */
export const letterList = function* (seed: number, rows: number, rollRows: number): Generator<ListRow> {
  const draw = drawFrom(seeded(seed ^ 0x5bd1e995));
  for (let row = 0; row < rows; row++) {
    const source = custodyRecord(seed, draw.below(rollRows));
    if (draw.chance(IN_ROLL)) {
      yield { ...spoil(draw, source.person, source), truth: source.serial };
      continue;
    }
    const stranger = personOf(seed, rollRows + row);
    const person = draw.chance(LIKE_SOMEBODY) ? likeButAnother(draw, source.person, stranger) : stranger;
    yield { ...spoil(draw, person, undefined), truth: undefined };
  }
};

/** A namesake, or a twin. */
const likeButAnother = (draw: Draw, person: Person, stranger: Person): Person =>
  draw.chance(0.5)
    ? { ...person, born: stranger.born, number: stranger.number }
    : { ...person, given: [personOfGroup(draw, person)], number: stranger.number };

/** Another given name of the same group. */
const personOfGroup = (draw: Draw, person: Person): string => {
  for (let serial = draw.below(1 << 20); ; serial++) {
    const other = personOf(serial, serial);
    const [given] = other.given;
    if (other.group === person.group && given !== undefined && !person.given.includes(given)) return given;
  }
};

const spoil = (
  draw: Draw,
  person: Person,
  custody: CustodyRecord | undefined,
): { record: LinkageRecord; group: Group; channels: readonly Channel[] } => {
  const channels: Channel[] = [];
  const falls = (channel: Channel): boolean => {
    const does = draw.chance(CHANNELS[channel]);
    if (does) channels.push(channel);
    return does;
  };
  const facility = custody?.facility ?? draw.from(FACILITIES);
  const [first, last] = custody?.stay ?? [draw.below(600), 0];
  const day = first + (custody === undefined ? 0 : draw.below(last - first + 1));
  const record = {
    number: listedNumber(draw, person, falls),
    name: spoilName(draw, person, channels),
    born: spoilDay(draw, person.born, channels),
    facility: listedFacility(draw, facility, falls),
    custody: dayText(listedDay(draw, day, falls)),
  };
  return { record, group: person.group, channels };
};

type Falls = (channel: Channel) => boolean;

const listedNumber = (draw: Draw, { number }: Person, falls: Falls): string => {
  if (falls('number not known')) return '';
  if (falls('another number')) return `A${String(100_000_000 + draw.below(90_000_000))}`;
  return falls('slip in the number') ? number.slice(0, 1) + slip(draw, number.slice(1), '0123456789') : number;
};

const listedFacility = (draw: Draw, facility: string, falls: Falls): string => {
  if (falls('facility not known')) return '';
  const listed = falls('another facility') ? draw.from(likeNamed(draw, facility)) : facility;
  return falls('facility written otherwise') ? writtenOtherwise(listed, draw.below(3)) : listed;
};

/** Half of the wrong facilities are of like name, where there are such. */
const likeNamed = (draw: Draw, facility: string): readonly string[] => {
  const others = FACILITIES.filter((one) => one !== facility);
  const like = others.filter((one) => one.split(' ')[0] === facility.split(' ')[0]);
  return like.length > 0 && draw.chance(0.5) ? like : others;
};

const listedDay = (draw: Draw, day: number, falls: Falls): number => {
  if (falls('day of custody far off')) return day + (draw.chance(0.5) ? 1 : -1) * (60 + draw.below(300));
  return falls('day of custody off by days') ? day + draw.below(41) - 20 : day;
};
