import type { ListedRow } from './list-row.ts';
import type { Universe } from './universe.ts';

const FIRST_DAY = Date.UTC(2017, 0, 1);
const dayOf = (day: number | undefined): string =>
  day === undefined ? '' : new Date(FIRST_DAY + day * 86_400_000).toISOString().slice(0, 10);

const csv = (rows: readonly (readonly string[])[]): string =>
  rows
    .map(
      (cells) => `${cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\n`,
    )
    .join('');

const fullName = ({ given, family }: { given: readonly string[]; family: readonly string[] }): string =>
  [...given, ...family].join(' ');

/** The universe as the four files of `fixtures/letter-2017`, by name. */
export const universeFiles = ({ stories, list }: Universe): ReadonlyMap<string, string> => {
  const custody = stories
    .flatMap(({ stays }) => stays)
    .map(({ id, agency, person, booked, left, how }) => [
      id,
      `${agency.name}, ${agency.state}`,
      person.number,
      fullName(person),
      person.born,
      dayOf(booked),
      dayOf(left),
      how,
    ]);
  const detainers = stories.map(({ id, addressed, person, issued, received, withdrawn, answer }) => [
    id,
    `${addressed.name}, ${addressed.state}`,
    person.number,
    fullName(person),
    person.born,
    dayOf(issued),
    dayOf(received),
    dayOf(withdrawn),
    answer,
  ]);
  const numberOf = (row: ListedRow): string => String(list.indexOf(row) + 1);
  const rows = list.map((row) => [numberOf(row), row.agency, row.name, row.born, row.number, dayOf(row.story.issued)]);
  const truth = list.map((row) => [
    numberOf(row),
    row.disposition,
    row.story.id,
    row.story.stays.map(({ id }) => id).join(' '),
    row.repeats === undefined ? '' : numberOf(row.repeats),
  ]);
  return new Map([
    ['custody.csv', csv([['custody', 'agency', 'number', 'name', 'born', 'booked', 'left', 'how'], ...custody])],
    [
      'detainers.csv',
      csv([
        ['detainer', 'agency', 'number', 'name', 'born', 'issued', 'received', 'withdrawn', 'answer'],
        ...detainers,
      ]),
    ],
    ['list.csv', csv([['row', 'agency', 'name', 'born', 'number', 'issued'], ...rows])],
    ['truth.csv', csv([['row', 'disposition', 'detainer', 'custody', 'repeats row'], ...truth])],
  ]);
};
