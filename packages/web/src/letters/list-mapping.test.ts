import { expect, it } from 'vitest';
import { guessMapping, LIST_FIELDS, LIST_FIELD_NAMES, mappingFaults, whyDropped } from './list-mapping.ts';

it.each([
  'Sex',
  'Gender',
  'Race',
  'Ethnicity',
  'Religion',
  'Nationality',
  'Country of Birth',
  'Place of Birth',
  'Birthplace',
  'Birth Country',
  'POB',
  'COB',
  'Citizenship',
  'Country of Citizenship',
  'Immigration Status',
])('nothing is kept of a column headed %s', (heading) => {
  expect([heading, whyDropped(heading)]).toEqual([heading, expect.stringContaining('is not kept')]);
});

it.each(LIST_FIELD_NAMES.flatMap((field) => LIST_FIELDS[field].map((heading) => [field, heading] as const)))(
  'a column for %s headed %s is kept, and named so for a person to look over',
  (field, heading) => {
    expect(whyDropped(heading)).toBeUndefined();
    expect(guessMapping([heading.toUpperCase()])).toEqual({ [field]: heading.toUpperCase() });
  },
);

it('a mapping without a name is told what to do', () => {
  expect(mappingFaults({ born: 'DOB' }, ['DOB'])).toEqual([
    'name: no column is named for it; name the column with the name of the person',
  ]);
});
