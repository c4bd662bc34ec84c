import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VOCABULARY } from '@holdpoint/engine';
import { expect, it } from 'vitest';

const text = readFileSync(join(import.meta.dirname, 'case-format.md'), 'utf8');

it('the case format names every fact, list, field and value of the vocabulary', () => {
  const fields = [...VOCABULARY.facts, ...VOCABULARY.lists.flatMap((list) => list.fields)];
  const words = fields.flatMap(({ key, type }) => [
    key,
    ...(key !== 'acts done' && 'values' in type ? type.values : []),
  ]);
  expect(words.filter((word) => !text.includes(`\`${word}\``))).toEqual([]);
});

it('no fact can state nationality, birthplace, race, religion or immigration status', () => {
  const keys = [...VOCABULARY.facts, ...VOCABULARY.lists.flatMap((list) => list.fields)]
    .map(({ key }) => key)
    .join(' ');
  expect(keys).not.toMatch(/national|birth|race|ethnic|relig|alien|immigration status|citizen of|country/i);
});
