import { expect, it } from 'vitest';
import { caseLines } from './case-lines.ts';

it('a case is told one line a fact and one a record', () => {
  const facts = {
    agency: 'county-jail',
    'local policy': { hold: 'forbids', transfer: 'allows' },
    'consent form': { unknown: 'cannot be had' },
    documents: { complete: 'yes', list: [] },
    charges: { complete: 'no', list: [] },
    convictions: {
      complete: 'no',
      list: [
        { statute: 'PC 187', 'later history': [] },
        { level: 'felony', class: { 'serious-felony': 'yes' } },
      ],
    },
  };
  expect(caseLines(facts)).toEqual([
    'agency: county-jail',
    'local policy: hold forbids, transfer allows',
    'consent form: unknown cannot be had',
    'documents: none',
    'charges: none, perhaps more',
    'convictions: 2, perhaps more',
    '  1  statute: PC 187; later history: none',
    '  2  level: felony; class: serious-felony yes',
  ]);
});
