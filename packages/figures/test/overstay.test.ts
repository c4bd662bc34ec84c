import { join } from 'node:path';
import { loadPacks, readPackFolders, VOCABULARY, makeCalendar, isRefused } from '@holdpoint/engine';
import { describe, expect, it } from 'vitest';
import { buildFigures, checkQueries, readRegister } from '../src/index.ts';
import { timePast } from '../src/overstay/time-past.ts';
import { sampleRegister, scratchFolder } from './sample-register.ts';

const calendar = makeCalendar({ zone: 'America/Los_Angeles' });
if (isRefused(calendar)) throw new Error('the zone is known');
const past = (ended: string | null, left: string | null) => timePast(ended, left, calendar);

describe('time past the last other reason', () => {
  it.each([
    ['2018-03-05 10:00:00', '2018-03-05 10:45:00', 45, 0, false],
    ['2018-03-05 10:00:00', '2018-03-05 09:00:00', 0, 0, false],
    // Tuesday to Thursday, to the minute and a minute more
    ['2018-03-06 10:00:00', '2018-03-08 10:00:00', 2880, 2, false],
    ['2018-03-06 10:00:00', '2018-03-08 10:01:00', 2881, 2, true],
    // over a week-end and a federal holiday (Presidents' Day, 19 February 2018)
    ['2018-02-16 10:00:00', '2018-02-21 10:00:00', 7200, 5, false],
    ['2018-02-16 10:00:00', '2018-02-21 10:01:00', 7201, 5, true],
    // the night of 11 March 2018 has an hour less
    ['2018-03-10 22:00:00', '2018-03-11 22:00:00', 1380, 1, false],
  ])('from %s to %s is %i minutes', (ended, left, minutes, days, isPast48Hours) => {
    expect(past(ended, left)).toEqual({ endedOn: ended.slice(0, 10), minutes, days, isPast48Hours });
  });

  it('where the file has days alone is told in days, and 48 hours are not known', () => {
    expect(past('2018-03-05', '2018-03-08')).toMatchObject({ days: 3, minutes: undefined, isPast48Hours: undefined });
  });

  it('is not known where a time is wanting, or was never on the clock', () => {
    expect(past(null, '2018-03-08').endedOn).toBeUndefined();
    expect(past('2018-03-08', null)).toMatchObject({ endedOn: '2018-03-08', days: undefined });
    expect(past('2018-03-11 02:30:00', '2018-03-11 09:00:00').minutes).toBeUndefined();
  });
});

const CODEBOOK = `codebook: stays
title: Made-up stays
table: stays
row: One stay
publisher: nobody
seen: nowhere
licence: none needed
files: [stays.csv]
rows: persons
columns:
  - { name: ended, headers: [ended], type: instant, says: 'The last other reason ended', empty: not ended }
  - { name: left_jail, headers: [left], type: instant, says: 'The person left', empty: still there }
duplicates: { says: each row is its own }
`;
const OVERSTAY = `overstay: made-up-county
title: Made-up county
table: made_up_stays
jurisdiction: us-wa
zone: America/Los_Angeles
sources: [stays]
query: SELECT ended AS other_reasons_ended, left_jail AS left_at, 'a request' AS authority FROM stays
facts: { agency: county-jail, document: { kind: I-247A, issuer: immigration authority, nature: civil, names this person: yes, cancelled: no, asks: [hold] } }
cannot: [Anything]
`;
const FIGURE = `figure: made-up-overstay
title: Overstay
question: How long?
unit: bookings
population: Stays
includes: [All]
excludes: [None]
period: { from: 2018-01-01, to: 2020-01-01, governs: ended }
sources: [stays]
overstays: [made-up-county]
query: |
  SELECT year(ended_on) AS year, law_as_entered, count(*) AS stays, count(*) FILTER (minutes_past > 0) AS held_past,
    count(*) FILTER (is_past_48_hours) AS past_48_hours, median(minutes_past) AS median_minutes
  FROM made_up_stays GROUP BY ALL ORDER BY ALL
columns:
  - { name: year, says: Year, kind: group }
  - { name: law_as_entered, says: The law, kind: group }
  - { name: stays, says: Stays, kind: count }
  - { name: held_past, says: Held past, kind: count }
  - { name: past_48_hours, says: Past 48 hours, kind: count }
  - { name: median_minutes, says: Median, kind: number, decimals: 1 }
biases: [None]
suppression: { rule: none, because: made up }
owner: a test
`;

const FILES = {
  'codebooks/stays.yaml': CODEBOOK,
  'overstays/made-up.yaml': OVERSTAY,
  'sample/made-up-overstay.yaml': FIGURE,
};
const ROOT = join(import.meta.dirname, '..', '..', '..');
const law = {
  packs: () => loadPacks(VOCABULARY, readPackFolders(join(ROOT, 'law'), ['local-policy', 'us', 'us-wa'])).packs,
  plainCase: () => ({ agency: 'county-jail' }),
};

describe('an account of overstays', () => {
  it('gives for stays with known times the lengths that they have, and what the law of each day said', async () => {
    const register = readRegister(sampleRegister(FILES));
    expect([...register.findings, ...(await checkQueries(register))]).toEqual([]);
    const stays = [
      'ended,left',
      '2018-03-06 10:00:00,2018-03-06 12:00:00',
      '2018-03-06 10:00:00,2018-03-09 10:00:00',
      '2018-03-06 10:00:00,2018-03-06 09:00:00',
      '2018-03-06 10:00:00,',
      // Washington forbids a hold on a civil paper from 21 May 2019 on
      '2019-05-20 10:00:00,2019-05-20 10:30:00',
      '2019-05-21 10:00:00,2019-05-21 10:30:00',
    ];
    const folder = scratchFolder({ 'stays.csv': `${stays.join('\n')}\n` });
    const { figures } = await buildFigures(register, { folder, only: ['made-up-overstay'], law });
    expect(figures[0]?.rows).toEqual(
      [
        ['2018', 'conditional', 4, 2, 1, 120],
        ['2019', 'conditional', 1, 1, 0, 30],
        ['2019', 'prohibited', 1, 1, 0, 30],
      ].map(([year, ...rest]) => [Number(year), ...rest]),
    );
    expect(figures[0]?.inputs.map(({ file }) => file)).toEqual([
      'stays.csv',
      expect.stringMatching(/^law\/local-policy, version /),
      expect.stringMatching(/^law\/us, version /),
      expect.stringMatching(/^law\/us-wa, version /),
    ]);
  });

  it.each([
    [
      'that no figure could read',
      { 'overstays/made-up.yaml': OVERSTAY.replace(' AS left_at', ' AS left_on') },
      /found the columns other_reasons_ended, left_on, authority, .*give left_at in the query/,
    ],
    [
      'whose files the figure does not name',
      { 'sample/made-up-overstay.yaml': FIGURE.replace('[stays]', '[requests]') },
      /found "made-up-county", which is made from stays/,
    ],
    [
      'that is not there',
      { 'sample/made-up-overstay.yaml': FIGURE.replace('[made-up-county]', '[made-up]') },
      /unknown-reference: found "made-up"|unknown-reference/,
    ],
  ])('%s is a finding', async (_what, files, expected) => {
    const register = readRegister(sampleRegister({ ...FILES, ...files }));
    const findings = [...register.findings, ...(await checkQueries(register))];
    expect(findings.map(({ code, found, remedy }) => `${code}: found ${found}, ${remedy}`).join('\n')).toMatch(
      expected,
    );
  });

  it('says which document states facts that are none of the case format', async () => {
    const register = readRegister(
      sampleRegister({ ...FILES, 'overstays/made-up.yaml': OVERSTAY.replace('agency: county-jail', 'agency: a jail') }),
    );
    const folder = scratchFolder({ 'stays.csv': 'ended,left\n2018-03-06 10:00:00,2018-03-06 12:00:00\n' });
    await expect(buildFigures(register, { folder, only: ['made-up-overstay'], law })).rejects.toThrow(
      /overstays\/made-up.yaml: facts: agency/,
    );
  });
});
