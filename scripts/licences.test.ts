import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';

/** Licences under which the project may pass a package on. MPL-2.0 binds changes to its own files, and none is changed. */
const FREE = [
  'Apache-2.0',
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'MPL-2.0',
  'OFL-1.1',
  'Unlicense',
];

const lock = z
  .object({
    packages: z.record(
      z.string(),
      z.object({ license: z.string().optional(), link: z.boolean().optional(), dev: z.boolean().optional() }),
    ),
  })
  .parse(JSON.parse(readFileSync(join(import.meta.dirname, '../package-lock.json'), 'utf8')));

it('ships nothing under a licence that is not free, or under none', () => {
  const shipped = Object.entries(lock.packages).filter(([, one]) => one.link !== true && one.dev !== true);
  expect(shipped.length).toBeGreaterThan(100);
  expect(shipped.filter(([, { license }]) => !FREE.includes(license ?? '')).map(([path]) => path)).toEqual([]);
});
