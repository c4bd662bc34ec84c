import type { Custody } from '@holdpoint/desk';
import { safeCsvLine } from '../letters/safe-csv.ts';

type Identifiers = Readonly<Record<string, string>>;
const HEADINGS = ['Name', 'DOB', 'Booking Number', 'Date Issued', 'Nationality'];

/**
 * A made-up list with the faults that real ones have: names turned round, birth dates and numbers left out, a person twice, people never
 * held, a request from outside the period, a row without a name, and a column that is not kept.
 */
export const sampleList = (
  custodies: readonly Custody[],
  people: ReadonlyMap<string, Identifiers>,
  { issued, before }: { readonly issued: string; readonly before: string },
): string => {
  const personOf = ({ person }: Custody): readonly Identifiers[] => [people.get(person) ?? []].flat();
  const held = custodies.filter(({ end }) => end === undefined).flatMap(personOf);
  const left = custodies.filter(({ end }) => end !== undefined).flatMap(personOf);
  const row = (
    { name = '', 'birth date': born = '', 'booking number': number = '' }: Identifiers,
    day = issued,
  ): string[] => [name, born, number, day, 'X'];
  const unnumbered = ([name = '', born = '', , day = '']: string[]): string[] => [turned(name), born, '', day, 'X'];
  const [first, ...others] = held.slice(-5).map((one) => row(one));
  const gone = left.slice(-4).map((one) => row(one));
  return [
    HEADINGS,
    ...(first === undefined ? [] : [first]),
    ...others.slice(0, 2),
    ...others.slice(2).map(unnumbered),
    ...gone.slice(0, 2),
    ...gone.slice(2, 3).map(unnumbered),
    ...gone.slice(3).map((cells) => cells.with(3, before)),
    ...(first === undefined ? [] : [first]),
    ['Nobody Sample', '1971-01-01', 'S-999998', issued, 'X'],
    ['Noone Example', '1969-12-12', '', issued, 'X'],
    ['', '1980-05-05', 'S-999999', issued, 'X'],
  ]
    .map(safeCsvLine)
    .join('');
};

/** A name as an office writes it: the last part first. */
const turned = (name: string): string => {
  const parts = name.split(' ');
  return `${parts.slice(1).join(' ').toUpperCase()}, ${(parts[0] ?? '').toUpperCase()}`;
};
