import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import { scratchFile } from '../test/run-main.ts';
import { PROJECT_ROOT } from './project-root.ts';
import { findRecord, recordsFolder } from './records.ts';

it('the records folder is the one that HOLDPOINT_DATA names', () => {
  expect(recordsFolder({ HOLDPOINT_DATA: '/records' })).toBe('/records');
});

it('the records folder lies beside the clone where nothing names it', () => {
  expect(recordsFolder({}).startsWith(dirname(PROJECT_ROOT))).toBe(true);
});

it('a record that is there has a path', () => {
  const path = scratchFile('a.csv', '');
  expect(findRecord(dirname(path), 'a.csv', 'the count')).toEqual({ path, leftOut: undefined });
});

it('a record that is not there has a message: what is left out, which file, where to find it', () => {
  expect(findRecord('/nowhere', 'a/b.csv', 'the count').leftOut).toBe(
    'the count: left out, since a/b.csv is not in the records folder; docs/how-to/get-the-records.md says where to find it',
  );
});
