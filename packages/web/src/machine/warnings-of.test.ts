import { type Instant, instantOf } from '@holdpoint/engine';
import { expect, it } from 'vitest';
import { type ServiceState, warningsOf } from './warnings-of.ts';

const at = (hoursAgo: number): Instant => instantOf(Date.UTC(2026, 11, 1, 20) - hoursAgo * 3_600_000) as Instant;
const WELL: ServiceState = {
  now: at(0),
  disk: { freeBytes: 50, totalBytes: 100 },
  lastBackup: at(26),
  clockAheadSeconds: 2,
  waitingReleases: 0,
  isLawAdopted: true,
  witnesses: 1,
};

it('says nothing where all is well', () => {
  expect(warningsOf(WELL)).toEqual([]);
});

it.each<[string, Partial<ServiceState>, string]>([
  ['a backup of the day before yesterday', { lastBackup: at(48) }, 'The last backup is 48 hours old'],
  ['no backup at all', { lastBackup: undefined }, 'There was never a backup'],
  ['a disk that is nearly full', { disk: { freeBytes: 9, totalBytes: 100 } }, 'The disk has 9 % left'],
  ['a clock that is behind', { clockAheadSeconds: -3 }, '3 s behind that of the database'],
  ['a clock that is ahead', { clockAheadSeconds: 3 }, '3 s ahead of that of the database'],
  ['releases that wait', { waitingReleases: 2 }, '2 releases wait'],
  ['law that is a preview', { isLawAdopted: false }, 'not adopted by counsel'],
  ['a log without a witness', { witnesses: 0 }, 'Nobody outside cosigns the log'],
])('%s is told with what to do', (_, changed, words) => {
  const warnings = warningsOf({ ...WELL, ...changed });
  expect(warnings).toHaveLength(1);
  expect(warnings[0]).toContain(words);
});
