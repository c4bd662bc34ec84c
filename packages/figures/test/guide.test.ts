import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { calendarSchema } from '../src/register/calendar-schema.ts';
import { claimSchema } from '../src/register/claim-schema.ts';
import { codebookSchema } from '../src/register/codebook-schema.ts';
import { figureSchema } from '../src/register/figure-schema.ts';

import { overstaySchema } from '../src/overstay/overstay-schema.ts';
import { reportSchema } from '../src/report/report-schema.ts';

const GUIDE = readFileSync(join(import.meta.dirname, '../../../docs/how-to/define-a-figure.md'), 'utf8');

it.each([
  ['figure', figureSchema],
  ['source', codebookSchema],
  ['claim', claimSchema],
  ['calendar', calendarSchema],
  ['account of overstays', overstaySchema],
  ['statutory report', reportSchema],
])('the guide that faults point to names every key of a %s', (_what, schema) => {
  const absent = Object.keys(schema.shape).filter((key) => !GUIDE.includes(`\`${key}\``));
  expect(absent).toEqual([]);
});
