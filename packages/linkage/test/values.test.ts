import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIELD_KINDS } from '@holdpoint/linkage';
import { levelBetween, levelNumber } from './level-between.ts';

describe('two dates are', () => {
  it.each([
    ['the same date', '1980-03-09', '19800309'],
    ['day and month have changed places', '1980-03-09', '1980-09-03'],
    ['the dates differ in one digit, or in two neighbours that changed places', '1980-03-09', '1980-03-08'],
    ['the dates differ in one digit, or in two neighbours that changed places', '1980-03-21', '1980-03-12'],
    ['the dates differ in one digit, or in two neighbours that changed places', '1980-03-09', '1908-03-09'],
    ['one date is the first of January, the years are the same', '1980-01-01', '1980-03-09'],
    ['the years are the same or next to each other, and so is the month or the day', '1980-03-09', '1980-03-27'],
    ['the years are the same or next to each other, and so is the month or the day', '1989-03-09', '1990-03-09'],
    ['the years are the same or next to each other, the rest differs', '1980-03-09', '1981-11-25'],
    ['the dates differ', '1980-03-09', '1994-11-25'],
    ['date not known', '1980-03-09', 'about 1980'],
  ])('%s: %s and %s', (level, one, other) => {
    expect([levelBetween('date', one, other), levelBetween('date', other, one)]).toEqual([level, level]);
  });
});

describe('two identifiers are', () => {
  it.each([
    ['the same identifier', 'A 200-123-456', 'a200123456'],
    ['the identifiers differ in one sign, or in two neighbours that changed places', 'A200123456', 'A200123465'],
    ['the identifiers differ in one sign, or in two neighbours that changed places', 'A200123456', 'A20012345'],
    ['the identifiers differ', 'A200123456', 'A311999000'],
    ['the identifiers differ', '1234', '1235'],
    ['identifier not known', '000000000', '000000000'],
    ['identifier not known', '', 'A200123456'],
  ])('%s: %s and %s', (level, one, other) => {
    expect([levelBetween('identifier', one, other), levelBetween('identifier', other, one)]).toEqual([level, level]);
  });
});

describe('two facilities are', () => {
  it.each([
    ['the same facility', 'Franklin County Jail, PA', 'FRANKLIN COUNTY JAIL, pa'],
    ['a facility of like name', 'Franklin County Jail, PA', 'Franklin Co. Sheriff’s Office, PA'],
    ['a facility of like name', 'Santa Clara County', 'Santa Clara Main Jail, CA'],
    ['a facility of like name in another state', 'Franklin County Jail, PA', 'Franklin County Jail, NY'],
    ['another facility', 'Franklin County Jail, PA', 'Montgomery County Jail, PA'],
    ['facility not known', '', 'Montgomery County Jail, PA'],
  ])('%s: %s and %s', (level, one, other) => {
    expect([levelBetween('facility', one, other), levelBetween('facility', other, one)]).toEqual([level, level]);
  });
});

describe('a day and a stay', () => {
  it.each([
    ['the dates of custody overlap', '2026-02-28', '2026-02-01/2026-02-28'],
    ['the dates of custody overlap', '2026-09-01', '2026-02-01/..'],
    ['the dates of custody lie within three days of each other', '2026-03-03', '2026-02-01/2026-02-28'],
    ['the dates of custody lie within a month of each other', '2026-03-04', '2026-02-01/2026-02-28'],
    ['the dates of custody lie within a month of each other', '2026-03-31', '2026-02-01/2026-02-28'],
    ['the dates of custody lie more than a month apart', '2026-04-01', '2026-02-01/2026-02-28'],
    ['dates of custody not known', '2026-02-30', '2026-02-01/2026-02-28'],
    ['dates of custody not known', '2026-02-03', '2026-02-28/2026-02-01'],
  ])('%s: %s and %s', (level, one, other) => {
    expect([levelBetween('stay', one, other), levelBetween('stay', other, one)]).toEqual([level, level]);
  });
});

describe('two texts have', () => {
  it.each([
    ['the same words', '12 Main Street', '12  MAIN street'],
    ['nearly the same words', 'stanley street', 'street stanley'],
    ['nearly the same words', 'stanley street', 'stanley setreet'],
    ['some of the words agree', 'stanley street', 'jubilee street'],
    ['the words differ', 'stanley street', 'jubilee road'],
    ['not known', '', 'jubilee road'],
  ])('%s: %s and %s', (level, one, other) => {
    expect([levelBetween('text', one, other), levelBetween('text', other, one)]).toEqual([level, level]);
  });
});

const text = fc.oneof(
  fc.string({ maxLength: 20 }),
  fc.stringMatching(/^[a-c]{0,6}( [a-c]{1,6}){0,2}(, [a-c]{2})?$/),
  fc.stringMatching(/^19[0-9]{2}-0[1-9]-1[0-9]$/),
  fc.stringMatching(/^20[0-2][0-9]-0[1-9]-1[0-9]\/(20[3-9][0-9]-0[1-9]-1[0-9]|\.\.)$/),
);

describe.each(FIELD_KINDS)('whatever is compared as %s', (kind) => {
  it('the order does not matter', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        expect(levelNumber(kind, one, other)).toBe(levelNumber(kind, other, one));
      }),
    );
  });

  it('with itself it is at the top, or not known', () => {
    const top = levelNumber(kind, '2020-01-10', '2020-01-10');
    fc.assert(
      fc.property(text, (one) => {
        expect([0, top]).toContain(levelNumber(kind, one, one));
      }),
    );
  });
});
