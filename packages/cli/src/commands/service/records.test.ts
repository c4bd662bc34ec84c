import { chmodSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Client } from 'pg';
import { openData } from '@holdpoint/web';
import { beforeAll, describe, expect, it } from 'vitest';
import { fileScratchFolder, runMain } from '../../../test/run-main.ts';
import { EXIT } from '../../exit-codes.ts';

const scratch = fileScratchFolder();
// The database runs under an account of its own where the tests run as root.
chmodSync(scratch, 0o711);
const [folder, file] = [join(scratch, 'data'), join(scratch, 'county.backup')];

/** A folder with the keys of the first and nothing else. */
const keysAlone = (name: string): string => {
  const fresh = join(scratch, name);
  mkdirSync(fresh, { mode: 0o711 });
  for (const key of ['field-keys', 'log-signing-key.pem', 'api-keys', 'agency.json'])
    cpSync(join(folder, key), join(fresh, key));
  return fresh;
};

/** What the database of a folder is asked by its owner. */
const asOwner = async (place: string, statement: string): Promise<readonly unknown[]> => {
  const data = await openData({ folder: place });
  const client = new Client({ connectionString: data.ownerUrl });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
    await data.close();
  }
};

const COUNTS = `select (select count(*) from leaf)::int as leaves, (select count(*) from aggregate)::int as aggregates,
  (select count(*) from history)::int as history, (select count(*) from person)::int as people,
  (select md5(string_agg(body::text, '' order by kind, id)) from aggregate) as bodies`;

beforeAll(async () => {
  const seeded = await runMain('seed', 'sample', '--data', folder, '--bookings', '60', '--detainers', '12');
  expect([seeded.status, seeded.out]).toEqual([EXIT.ok, expect.stringContaining('60 bookings written')]);
}, 120_000);

describe('records of a folder', () => {
  it('are clean after the sample was written, and it is not written twice', async () => {
    const checked = await runMain('fsck', '--data', folder);
    expect([checked.status, checked.out]).toEqual([EXIT.ok, expect.stringMatching(/^CLEAN {2}\d{3} records/)]);
    const again = await runMain('seed', 'sample', '--data', folder);
    expect([again.status, again.err]).toEqual([EXIT.noInput, expect.stringContaining('fresh folder only')]);
  }, 120_000);

  it('are the same after backup and restore, and the restored log is clean', async () => {
    expect((await runMain('backup', file, '--data', folder)).status).toBe(EXIT.ok);
    const fresh = keysAlone('restored');
    const restored = await runMain('restore', file, '--data', fresh);
    expect([restored.status, restored.err]).toEqual([EXIT.ok, '']);
    expect(await asOwner(fresh, COUNTS)).toEqual(await asOwner(folder, COUNTS));
    expect((await runMain('fsck', '--data', fresh)).status).toBe(EXIT.ok);
    const onto = await runMain('restore', file, '--data', fresh);
    expect([onto.status, onto.err]).toEqual([EXIT.noInput, expect.stringContaining('holds records already')]);
  }, 120_000);

  it('are not restored from a backup that was cut off or changed, nor without the keys', async () => {
    const whole = gunzipSync(readFileSync(file)).toString('utf8');
    const lines = whole.trimEnd().split('\n');
    const bad = {
      'cut off': lines.slice(0, -1).join('\n'),
      'was changed': whole.replace('county-jail', 'county-jaul'),
      damaged: whole.replace('["leaf"', '["leaf'),
      'no backup of this software': '{"format":"other"}\n',
    };
    const fresh = keysAlone('bad');
    for (const [why, text] of Object.entries(bad)) {
      const path = join(scratch, `${why.replaceAll(' ', '-')}.backup`);
      writeFileSync(path, gzipSync(text));
      const { status, err } = await runMain('restore', path, '--data', fresh);
      expect([why, status, err]).toEqual([why, EXIT.noInput, expect.stringContaining(why)]);
    }
    expect(await asOwner(fresh, 'select 1 from log')).toEqual([]);
    const bare = await runMain('restore', file, '--data', join(scratch, 'bare'));
    expect([bare.status, bare.err]).toEqual([EXIT.usage, expect.stringContaining('copy field-keys')]);
  }, 120_000);

  it('are told to be changed when one record was altered in the database', async () => {
    await asOwner(folder, "update leaf set text = replace(text, 'fax', 'fox') where text like '%fax%'");
    const { status, out } = await runMain('fsck', '--data', folder);
    expect([status, out]).toEqual([EXIT.notProven, expect.stringContaining('its bytes do not give its hash')]);
  }, 120_000);
});
