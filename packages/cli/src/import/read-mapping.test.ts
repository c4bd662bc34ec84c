import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scratchFile } from '../../test/run-main.ts';
import { PROJECT_ROOT } from '../project-root.ts';
import { readMapping } from './read-mapping.ts';

const SAMPLE = join(PROJECT_ROOT, 'fixtures', 'sample-jail', 'bookings.yaml');
const DETAINERS = join(PROJECT_ROOT, 'fixtures', 'sample-jail', 'detainers.yaml');

/** The sample mapping with some of it replaced, as a file of its own. */
const changed = (from: string | RegExp, to: string, sample = SAMPLE): string => {
  const text = readFileSync(sample, 'utf8');
  const next = text.replace(from, to);
  expect(next).not.toBe(text);
  return scratchFile('mapping.yaml', next);
};
const faultOf = (path: string): string => {
  try {
    readMapping(path);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return 'no fault';
};

it.each([
  SAMPLE,
  DETAINERS,
  ...['travis-county-tx', 'pierce-county-wa'].map((name) => join(PROJECT_ROOT, 'fixtures', 'mappings', `${name}.yaml`)),
])('%s is a mapping', (path) => {
  expect(faultOf(path)).toBe('no fault');
});

describe('a mapping that names a column about what is never kept is refused, with its line:', () => {
  it.each([
    ['Race', 'race or ethnicity'],
    ['SEX', 'sex'],
    ['inmate_gender', 'sex'],
    ['Nationality', 'nationality'],
    ['Country of Birth', 'nationality'],
    ['birthPlace', 'birthplace'],
    ['POB', 'birthplace'],
    ['ethnicity_cd', 'race or ethnicity'],
    ['Religion', 'religion'],
    ['Immigration Status', 'immigration status'],
  ])('%s', (column, about) => {
    const says = faultOf(changed('name: Name', `name: Name, other: ${column}`));
    expect(says).toMatch(
      new RegExp(
        `mapping.yaml:11: booking.identifiers.other: the column "${column}" tells of ${about}, which .* never keeps`,
      ),
    );
  });

  it('wherever it stands, as the name of a charge too', () => {
    expect(faultOf(changed('called: Description', 'called: Race'))).toContain(':22: charges.called: the column "Race"');
  });

  it('under another name of the column too', () => {
    expect(faultOf(changed('name: Name', 'race: Column 7'))).toContain('booking.identifiers.race');
  });

  it('in a mapping of detainers too, with a fixed value as well', () => {
    expect(faultOf(changed('nature: { value: civil }', 'nationality: { value: x }', DETAINERS))).toContain(
      ':14: detainer.fields.nationality: the field "nationality" tells of nationality',
    );
    expect(faultOf(changed('kind: { column: Form }', 'nationality: { column: Form }', DETAINERS))).toContain(
      'nationality',
    );
  });
});

it('a column about citizenship may raise a claim and is kept in no other way', () => {
  expect(faultOf(changed('column: Says US Citizen', 'column: citizenship'))).toBe('no fault');
  expect(faultOf(changed('name: Name', 'note: citizenship'))).toContain('name it under booking.citizen alone');
});

it.each([
  [
    'sequence: { column: Changed }',
    'sequence: 12',
    ':4: sequence: write "from the name of the file", { column: NAME } or { value: NUMBER }',
  ],
  ['booked: Booked', 'bookd: Booked', 'booking.booked: it is missing'],
  ['ICE: no ground', 'ICE: detainer', ':31: charges.kind.values.ICE: expected one of "criminal charge"'],
  ['imports: bookings', 'imports: people', ':1: imports: write bookings or detainers'],
  ['America/Los_Angeles', 'Pacific', ':2: zone: found "Pacific"; write an IANA time zone'],
  ['times: as written', 'times: rounded', ':3: times: expected one of "to the day", "as written"'],
  ['zone: America', 'zone: [', ':'],
])('%s written as %s is refused with its line and a remedy', (from, to, says) => {
  expect(faultOf(changed(from, to))).toContain(says);
});

it('a mapping that is not there is said so', () => {
  expect(faultOf('/nowhere/m.yaml')).toContain('cannot be read');
});
