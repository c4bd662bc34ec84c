import { expect, it } from 'vitest';
import { findRecord, recordsFolder } from '../src/records.ts';
import type { DetainerSummary } from '../src/index.ts';
import { runMain } from './run-main.ts';

const NAME = 'ice-detainers-fy2015/detainers_fy15ytd.csv.gz';

const sumBy = (
  { lines }: DetainerSummary,
  key: (line: DetainerSummary['lines'][number]) => string,
): Record<string, number> => {
  const sums: Record<string, number> = {};
  for (const line of lines) sums[key(line)] = (sums[key(line)] ?? 0) + line.rows;
  return sums;
};

// Where the file is absent this test says so, and holds the message to being of use.
it('the published extract of 2014-10 to 2015-07 is counted whole, by form and by state, or named as left out', async () => {
  const { path, leftOut } = findRecord(recordsFolder(process.env), NAME, 'the count of the published extract');
  if (path === undefined) {
    expect(leftOut).toContain(NAME);
    process.stderr.write(`${leftOut}\n`);
    return;
  }
  const { status, out, err } = await runMain('decide', '--layout', 'ice-detainers', '-o', 'json', path);
  expect([status, err]).toEqual([0, '']);
  const summary: DetainerSummary = JSON.parse(out);
  expect([summary.rows, summary.bad]).toEqual([79_053, []]);
  expect(sumBy(summary, ({ form }) => form)).toEqual({
    'I247 - Immigration Detainer - Notice of Action (as of March 2013)': 75_497,
    'I247D - Immigration Detainer - Request for Action': 2_811,
    'I247N - Immigration Advisal - Request for Notification': 546,
    'I247 - Immigration Detainer - Notice of Action (prior to March 2013)': 199,
  });
  expect(sumBy(summary, ({ state }) => state)).toMatchObject({ '(none)': 9_020, CALIFORNIA: 13_456, TEXAS: 17_284 });
  expect(sumBy(summary, ({ standing }) => standing)).toMatchObject({ 'no state given': 9_020 });
});
