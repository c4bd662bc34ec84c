import { join } from 'node:path';
import { expect, it } from 'vitest';
import { scratchFile } from '../../test/run-main.ts';
import { PROJECT_ROOT } from '../project-root.ts';
import { planFiles } from './plan-files.ts';
import { readMapping } from './read-mapping.ts';

const SAMPLE = join(PROJECT_ROOT, 'fixtures', 'sample-jail');
const mapping = readMapping(join(SAMPLE, 'detainers.yaml'));
const list = (...rows: readonly string[]): string =>
  scratchFile('detainers.csv', ['Booking No,Received,How,Form,Asks,Closed', ...rows, ''].join('\n'));

it('a list of open detainers is sent a row each; what was closed is left out and counted', async () => {
  const { units, counts } = await planFiles(mapping, [join(SAMPLE, 'detainers.csv')], {});
  expect(counts).toEqual({
    rows: 4,
    'rows about something else': 0,
    'rows that are not open any more': 1,
    detainers: 3,
  });
  expect(units[0]?.request).toEqual({
    method: 'POST',
    path: '/v1/open-detainers',
    body: {
      booking: '2026-004411',
      receivedAt: '2026-11-03T18:20:00Z',
      channel: 'fax',
      fields: { kind: 'I-247A', issuer: 'immigration authority', nature: 'civil', asks: ['hold', 'notification'] },
    },
  });
});

it('a list of all charges gives only the rows that are detainers', async () => {
  const { mapping: own } = mapping;
  const only = { ...mapping, mapping: { ...own, 'only rows': { column: 'Form', values: ['I-247A'] } } as typeof own };
  const file = list('B-1,11/03/2026,FAX,I-247A,hold,', 'B-1,11/03/2026,FAX,I-200,,');
  expect((await planFiles(only, [file], {})).counts).toMatchObject({ 'rows about something else': 1, detainers: 1 });
});

it.each([
  [',11/03/2026,FAX,I-247A,hold,', 'Booking No: found nothing; write the booking number'],
  ['B-1,,FAX,I-247A,hold,', 'Received: found nothing; write when the detainer was received'],
  ['B-1,11/03/2026,PIGEON,I-247A,hold,', 'How: found "PIGEON"; the mapping knows FAX, EMAIL, MAIL, HAND'],
])('the row %s is refused with its field and a remedy', async (row, says) => {
  const { units } = await planFiles(mapping, [list(row, 'B-2,11/03/2026,FAX,I-247A,hold,')], {});
  expect(units.map(({ request, faults }) => [request !== undefined, faults.flat().join()])).toEqual([
    [false, expect.stringContaining(says)],
    [true, ''],
  ]);
});
