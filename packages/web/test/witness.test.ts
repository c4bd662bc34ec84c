import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { COSIGNATURE, newSigningKey, parseVerifierKey, signerOf, verifyBundle } from '@holdpoint/ledger';
import { askWitnesses, type Agency, witnessServer } from '@holdpoint/web';
import { deskClient } from './desk-client.ts';
import { startTestApi, type TestApi } from './service.ts';

const folder = mkdtempSync(join(tmpdir(), 'holdpoint-witness-'));
const signer = signerOf('witness.invalid/attorney-general', newSigningKey(), COSIGNATURE);
const key = parseVerifierKey(signer.verifierKey);
let api: TestApi;
let server: FastifyInstance;
let agency: Agency;
let url = '';

const startWitness = async (): Promise<void> => {
  const log = parseVerifierKey(agency.signer.verifierKey);
  if (log === undefined || key === undefined) throw new Error('no keys');
  server = witnessServer({ signer, logs: { [agency.signer.name]: log } }, folder, () => 1_800_000_000);
  url = await server.listen({ host: '127.0.0.1', port: url === '' ? 0 : Number(new URL(url).port) });
  agency = { ...agency, witnesses: [{ url, key }] };
};

beforeAll(async () => {
  api = await startTestApi();
  const own = api.service.agencies['first-county'];
  if (own === undefined) throw new Error('no agency');
  agency = own;
  await startWitness();
}, 60_000);
afterAll(async () => {
  await server.close();
  await api.end();
  rmSync(folder, { recursive: true, force: true });
});
const { get, openCase } = deskClient(() => api);

const asked = async () => (await askWitnesses(api.service, agency)).map(({ result }) => result);

it('a witness cosigns over the network what grew out of what it saw, over its own restart too, and a bundle shows it', async () => {
  const id = await openCase();
  expect(await asked()).toEqual(['cosigned']);
  await openCase();
  await server.close();
  expect(await asked()).toEqual(['unreachable']);
  await startWitness();
  expect(await asked()).toEqual(['cosigned']);
  const { body } = await get(`/v1/cases/${id}/bundle`, { role: 'counsel' });
  const log = parseVerifierKey(body.key);
  const witnessed = await askWitnesses(api.service, agency);
  expect(witnessed).toMatchObject([{ result: 'cosigned' }]);
  const again = await get(`/v1/cases/${id}/bundle?witnessed=yes`, { role: 'counsel' });
  const verdict = verifyBundle(Buffer.from(again.body.bundle), {
    logs: log === undefined ? [] : [log],
    witnesses: key === undefined ? [] : [key],
    witnessesNeeded: 1,
  });
  expect(verdict).toMatchObject({ ok: true, witnesses: [{ name: 'witness.invalid/attorney-general' }] });
});

it('a log that was set back is refused by its witness', async () => {
  await openCase();
  expect(await asked()).toEqual(['cosigned']);
  const actor = { user: 'c', agency: 'first-county', role: 'administrator' } as const;
  const { size } = await api.service.store.as(actor, (work) =>
    work.selectFrom('log').select('size').where('agency', '=', 'first-county').executeTakeFirstOrThrow(),
  );
  // Another history of the same length: the log of the second county, shown under the first one's name and key.
  const other = { ...api.service.agencies['second-county'], signer: agency.signer, witnesses: agency.witnesses };
  while (Number(size) > 0) {
    await openCase('second-county');
    const grown = await api.service.store.as({ ...actor, agency: 'second-county' }, (work) =>
      work.selectFrom('log').select('size').where('agency', '=', 'second-county').executeTakeFirstOrThrow(),
    );
    if (Number(grown.size) > Number(size)) break;
  }
  expect((await askWitnesses(api.service, other as Agency)).map(({ result }) => result)).toEqual(['refused']);
});
