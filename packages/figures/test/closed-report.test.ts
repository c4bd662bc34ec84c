import { describe, expect, it } from 'vitest';
import { closeReport, makeReport, reportPeriod, whoHasNotFiled } from '../src/index.ts';
import { documentOf, made, register, times } from './made-report.ts';
import type { SampleCase } from './own-bundle.ts';
import { scratchFolder } from './sample-register.ts';

const CASES: readonly SampleCase[] = [{ id: 'one', jurisdiction: 'us-il', received: '2026-02-03T15:00:00Z' }];

describe('a period', () => {
  it.each([
    ['calendar year', '2026', '2026-01-01', '2027-01-01'],
    ['year to 30 June', '2026', '2025-07-01', '2026-07-01'],
    ['year to 30 September', '2015', '2014-10-01', '2015-10-01'],
    ['quarter', '2026-q1', '2026-01-01', '2026-04-01'],
    ['quarter', '2026-Q4', '2026-10-01', '2027-01-01'],
  ] as const)('%s %s is from %s to the day before %s', (kind, name, from, before) => {
    expect(reportPeriod(kind, name)).toEqual({ name, from, before });
  });

  it.each([
    ['quarter', '2026'],
    ['quarter', '2026-q5'],
    ['calendar year', '2026-q1'],
    ['calendar year', ''],
  ] as const)('%s is not "%s"', (kind, name) => {
    expect(reportPeriod(kind, name)).toBeUndefined();
  });

  it('that is closed does not change; a correction is a revision with a reason, and the first stands beside it', async () => {
    const [first, second] = await Promise.all(
      [1, 2].map((count) =>
        made(
          'il-yearly',
          '2026',
          times(count, (at) => ({ id: `${at}`, jurisdiction: 'us-il', received: '2026-02-03T15:00:00Z' })),
        ),
      ),
    );
    if (first === undefined || second === undefined) throw new Error('two reports were made');
    const period = { name: '2026', from: '2026-01-01', before: '2027-01-01' };
    const closing = { report: documentOf('il-yearly').value, agency: 'Alder County', period, on: '2027-01-01' };
    expect(closeReport(first, { ...closing, on: '2026-12-31' }, undefined)).toEqual({
      ok: false,
      why: 'the period ends with the day before 2027-01-01; close it then',
    });
    const closed = closeReport(first, closing, undefined);
    if (!closed.ok) throw new Error(closed.why);
    expect(closeReport(first, closing, closed.closed)).toMatchObject({ ok: true, isChanged: false });
    expect(closeReport(second, closing, closed.closed)).toMatchObject({
      ok: false,
      why: expect.stringMatching(/was closed on 2027-01-01, and the records now give another result; .*--revise/),
    });
    expect(closeReport(second, { ...closing, reason: '...' }, closed.closed).ok).toBe(false);
    expect(closeReport(second, { ...closing, agency: 'Birch County' }, closed.closed)).toMatchObject({
      ok: false,
      why: expect.stringMatching(/the file holds il-yearly of Alder County for 2026/),
    });
    const revised = closeReport(
      second,
      { ...closing, on: '2027-03-01', reason: 'a detainer was entered late' },
      closed.closed,
    );
    expect(revised).toMatchObject({
      ok: true,
      closed: {
        versions: [
          { revision: 0, reason: null, result: first.result },
          { revision: 1, on: '2027-03-01', reason: 'a detainer was entered late', result: second.result },
        ],
      },
    });
  });
});

it('who has not filed is named, and so is who filed under a name that nobody knows', async () => {
  const report = await made('il-yearly', '2026', CASES);
  const close = (agency: string) => {
    const done = closeReport(
      report,
      {
        report: documentOf('il-yearly').value,
        agency,
        period: { name: '2026', from: '2026-01-01', before: '2027-01-01' },
        on: '2027-02-01',
      },
      undefined,
    );
    if (!done.ok) throw new Error(done.why);
    return done.closed;
  };
  const filed = [close('Alder  County Sheriff'), close('Elm Police')];
  expect(
    whoHasNotFiled(['Alder County Sheriff', 'Birch County Sheriff'], filed, { report: 'il-yearly', period: '2026' }),
  ).toEqual({
    filed: [{ agency: 'Alder County Sheriff', on: '2027-02-01', revision: 0, isNone: false }],
    notFiled: ['Birch County Sheriff'],
    notListed: ['Elm Police'],
  });
  expect(whoHasNotFiled(['Elm Police'], filed, { report: 'il-yearly', period: '2025' }).notFiled).toEqual([
    'Elm Police',
  ]);
});

it('a folder without bundles, and a file that is none, are named with the remedy', async () => {
  const document = documentOf('il-yearly');
  const period = { name: '2026', from: '2026-01-01', before: '2027-01-01' };
  const ask = (files: Readonly<Record<string, string>>) =>
    makeReport(register, document, { records: scratchFolder(files), period });
  await expect(ask({ 'a.txt': 'x' })).rejects.toThrow(/holds no file that ends in \.bundle/);
  await expect(ask({ 'a.bundle': 'x\n' })).rejects.toThrow(/a\.bundle: line 1 is not "holdpoint-proof-bundle\/v1"/);
  await expect(ask({ 'a.bundle': 'holdpoint-proof-bundle/v1\n{}\n1 {}\n' })).rejects.toThrow(
    /a\.bundle: line 3: no record of the desk; check the bundle with holdpoint verify/,
  );
});
