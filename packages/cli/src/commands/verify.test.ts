import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runMain, scratchFile } from '../../test/run-main.ts';
import { EXIT } from '../exit-codes.ts';
import { PROJECT_ROOT } from '../project-root.ts';

const SAMPLE = join(PROJECT_ROOT, 'fixtures', 'sample-bundle');
const BUNDLE = join(SAMPLE, 'case.bundle');
const LOG = join(SAMPLE, 'log.key');
const WITNESS = join(SAMPLE, 'witness.key');

describe('holdpoint verify', () => {
  it('tells what a bundle proves, who saw the log, and what is opened', async () => {
    const { status, out } = await runMain('verify', BUNDLE, '--key', LOG, '--witness', WITNESS);
    expect(status).toBe(EXIT.ok);
    expect(out).toMatch(/^PROVEN {2}5 records of the log sample\.invalid\/sample-county-jail, at 40 records\n/);
    expect(out).toMatch(/\n {2}seen by sample\.invalid\/witness-attorney-general at 2026-\d\d-\d\dT\d\d:\d\d:\d\dZ\n/);
    expect(out).toMatch(/\n {2}record 10, person: "Sample Person 3"\n$/);
  });

  it('takes a key as text, and says plainly when no witness was asked for', async () => {
    const { status, out } = await runMain('verify', BUNDLE, '--key', readFileSync(LOG, 'utf8').trim());
    expect(status).toBe(EXIT.ok);
    expect(out).toContain('seen by no witness');
  });

  it('refuses a bundle in which one character was changed, and says what that means', async () => {
    const changed = scratchFile('case.bundle', readFileSync(BUNDLE, 'utf8').replace('notice.served', 'notice.refused'));
    const { status, out } = await runMain('verify', changed, '--key', LOG);
    expect(status).toBe(EXIT.notProven);
    expect(out).toBe(
      'NOT PROVEN\n  the records do not lead to the root of the checkpoint (root-not-matched); do not rely on this file\n',
    );
  });

  it('gives the same as data', async () => {
    const { out } = await runMain('verify', BUNDLE, '--key', LOG, '-o', 'json');
    expect(JSON.parse(out)).toMatchObject({ ok: true, records: 5, checkpoint: { size: 40, root: expect.any(String) } });
  });

  it.each([
    ['no bundle', ['--key', LOG], 'name one bundle'],
    ['no key', [BUNDLE], 'name the key of the log with --key'],
    ['a damaged key', [BUNDLE, '--key', 'name+00000000+AAAA'], 'is no key'],
    ['more witnesses than keys', [BUNDLE, '--key', LOG, '--witnesses', '1'], 'write a number up to 0'],
    ['an unknown option', [BUNDLE, '--keys', LOG], 'see holdpoint verify --help'],
    ['an unknown output', [BUNDLE, '--key', LOG, '-o', 'xml'], 'write text or json'],
  ])('says of %s what to do', async (_, args, remedy) => {
    const { status, err } = await runMain('verify', ...args);
    expect([status, err]).toEqual([EXIT.usage, expect.stringContaining(remedy)]);
  });

  it('says of a file that is not there that it cannot be read', async () => {
    const { status, err } = await runMain('verify', 'no-such.bundle', '--key', LOG);
    expect([status, err]).toEqual([EXIT.noInput, expect.stringContaining('no-such.bundle: cannot be read')]);
  });
});
