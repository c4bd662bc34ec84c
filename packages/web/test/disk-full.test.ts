import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { deskClient, DOCUMENT } from './desk-client.ts';
import { startTestApi, type TestApi } from './service.ts';

const ends: (() => Promise<void> | void)[] = [];
afterAll(async () => {
  for (const end of ends.toReversed()) await end();
});

const asOwner = async (api: TestApi, statement: string): Promise<void> => {
  const client = new Client({ connectionString: api.database.url });
  await client.connect();
  await client.query(statement).finally(() => client.end());
};

describe('a disk that is full', () => {
  it('is said plainly, nothing is half done, and a release is kept on the fallback', async () => {
    const api = await startTestApi();
    ends.push(() => api.end());
    const { post, get, openCase } = deskClient(() => api);
    const id = await openCase();
    // The database itself answers as it does when its disk is full.
    await asOwner(
      api,
      `create function full_disk() returns trigger language plpgsql as $$ begin raise exception 'no space left' using errcode = '53100'; end $$;
       create trigger full_disk before insert on node execute function full_disk()`,
    );
    const refused = await post('/v1/documents', DOCUMENT);
    expect([refused.status, refused.body.code]).toEqual([503, 'disk-full']);
    expect((await post(`/v1/cases/${id}/releases`, { how: 'released' })).status).toBe(202);
    await asOwner(api, 'drop trigger full_disk on node');
    await api.app.upkeep();
    expect((await get(`/v1/cases/${id}`)).body.standing).toBe('released');
    expect((await get('/v1/log-check', { role: 'records-auditor' })).body.isClean).toBe(true);
  }, 120_000);

  // Only root may make a disk this small.
  if (process.getuid?.() === 0 && process.platform === 'linux')
    it('for real loses nothing that was acknowledged, and goes on when there is room again', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'holdpoint-small-disk-'));
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=110m,mode=711', 'tmpfs', folder]);
      ends.push(() => {
        execFileSync('umount', ['-l', folder]);
        rmSync(folder, { recursive: true, force: true });
      });
      const api = await startTestApi(join(folder, 'data'));
      ends.push(() => api.end());
      const { post, get } = deskClient(() => api);
      const acknowledged: string[] = [];
      let refusal: { status: number; body: { code: string } } | undefined;
      for (let count = 0; refusal === undefined && count < 400; count++) {
        // What does not compress fills the disk.
        const note = randomBytes(300_000).toString('base64');
        const answer = await post('/v1/documents', { ...DOCUMENT, fields: { note } });
        if (answer.status === 201) acknowledged.push(answer.body.id);
        else refusal = answer;
      }
      expect(acknowledged.length).toBeGreaterThan(5);
      expect(refusal?.status).toBe(503);
      expect(['disk-full', 'database-unreachable']).toContain(refusal?.body.code);
      execFileSync('mount', ['-o', 'remount,size=400m', folder]);
      // A server that could not write its own journal has ended; one that could is stopped.
      await api.database.stop();
      await api.restartDatabase();
      expect((await post('/v1/documents', DOCUMENT)).status).toBe(201);
      const kept = await api.service.store.as({ user: 'c', agency: 'first-county', role: 'clerk' }, (work) =>
        work.selectFrom('aggregate').select('id').where('kind', '=', 'document').execute(),
      );
      expect(kept.map((row) => row.id)).toEqual(expect.arrayContaining(acknowledged));
      expect((await get('/v1/log-check', { role: 'records-auditor' })).body.isClean).toBe(true);
    }, 180_000);
  else
    it('for real is tried where the tests run as root on Linux', () => {
      expect(process.platform === 'linux' && process.getuid?.() === 0).toBe(false);
    });
});
