import { facilityParts } from '../comparator/facility-parts.ts';
import type { Column, RecordTable } from '../table/record-table.ts';
import type { Terms } from '../table/terms.ts';
import type { DateColumn } from '../table/date-column.ts';
import type { NameColumn } from '../table/name-column.ts';
import type { TermColumn } from '../table/term-column.ts';
import type { KeyPart } from './blocking-rule.ts';
import { mix } from './mix.ts';

/** Writes the values that a row has for one part of a key to `found`: none, one, or several. */
export type KeyValues = (row: number, found: number[]) => void;

/** How to get the values of one part of a key from a table. */
export const keyValues = (table: RecordTable, field: string, part: KeyPart): KeyValues => {
  const column = table.column(field);
  switch (part) {
    case 'value':
      return wholeValue(column, field, part);
    case 'date-either-order':
      return ofDate(asDate(column, field, part), (day) => Math.floor(day / 10_000) * 10_000 + dayAndMonth(day));
    case 'year':
      return ofDate(asDate(column, field, part), (day) => Math.floor(day / 10_000));
    case 'day-and-month':
      return ofDate(asDate(column, field, part), dayAndMonth);
    case 'one-name':
      return oneName(asName(column, field, part));
    case 'two-names':
      return twoNames(asName(column, field, part));
    case 'all-names':
      return allNames(asName(column, field, part));
    case 'place':
      return place(asFacility(column, field, part), table.lexicon.termsOf(`place of ${field}`));
  }
};

const dayAndMonth = (day: number): number => {
  const [month, ofMonth] = [Math.floor(day / 100) % 100, day % 100];
  return month <= ofMonth ? month * 100 + ofMonth : ofMonth * 100 + month;
};

const wholeValue = (column: Column, field: string, part: KeyPart): KeyValues => {
  if (column.kind === 'name' || column.kind === 'stay') return unfit(column, field, part);
  const numbers = column.kind === 'date' ? column.days : column.numbers;
  return (row, found) => {
    const value = numbers.at(row);
    if (value !== 0) found.push(value);
  };
};

const ofDate =
  ({ days }: DateColumn, valueOf: (day: number) => number): KeyValues =>
  (row, found) => {
    const day = days.at(row);
    if (day !== 0) found.push(valueOf(day));
  };

const oneName =
  ({ words, wordsFrom, lexicon }: NameColumn): KeyValues =>
  (row, found) => {
    const end = wordsFrom.at(row + 1);
    for (let at = wordsFrom.at(row); at < end; at++) pushNew(found, lexicon.soundNumber(words.at(at)));
  };

const twoNames =
  ({ words, wordsFrom, lexicon }: NameColumn): KeyValues =>
  (row, found) => {
    const end = wordsFrom.at(row + 1);
    for (let at = wordsFrom.at(row); at < end; at++) {
      const one = lexicon.soundNumber(words.at(at));
      for (let next = at + 1; next < end; next++) {
        const other = lexicon.soundNumber(words.at(next));
        pushNew(found, one < other ? mix(one, other) : mix(other, one));
      }
    }
  };

const allNames =
  ({ words, wordsFrom, lexicon }: NameColumn): KeyValues =>
  (row, found) => {
    const sounds: number[] = [];
    const end = wordsFrom.at(row + 1);
    for (let at = wordsFrom.at(row); at < end; at++) sounds.push(lexicon.soundNumber(words.at(at)));
    if (sounds.length > 1) found.push(sounds.sort((a, b) => a - b).reduce(mix));
  };

const place = ({ numbers, terms }: TermColumn, places: Terms): KeyValues => {
  const remembered = new Map<number, number>();
  return (row, found) => {
    const number = numbers.at(row);
    if (number === 0) return;
    let value = remembered.get(number);
    if (value === undefined) {
      value = places.numberOf(facilityParts(terms.textOf(number)).join());
      remembered.set(number, value);
    }
    found.push(value);
  };
};

const pushNew = (found: number[], value: number): void => {
  if (!found.includes(value)) found.push(value);
};

const asDate = (column: Column, field: string, part: KeyPart): DateColumn =>
  column.kind === 'date' ? column : unfit(column, field, part);
const asName = (column: Column, field: string, part: KeyPart): NameColumn =>
  column.kind === 'name' ? column : unfit(column, field, part);
const asFacility = (column: Column, field: string, part: KeyPart): TermColumn =>
  column.kind === 'facility' ? column : unfit(column, field, part);

const unfit = (column: Column, field: string, part: KeyPart): never => {
  throw new TypeError(`blocking rule: field "${field}" is a ${column.kind}, which has no "${part}"; name another part`);
};
