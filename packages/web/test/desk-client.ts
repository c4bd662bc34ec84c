import type { Role } from '@holdpoint/desk';
import { expect } from 'vitest';
import type { TestApi } from './service.ts';

const SHA = 'ab'.repeat(32);
const DETAINER = {
  kind: 'I-247A',
  issuer: 'immigration authority',
  nature: 'civil',
  'names this person': 'yes',
  complete: 'yes',
  served: 'yes',
  cancelled: 'no',
  'from a covered office': 'no',
  asks: ['hold', 'notification'],
  grounds: ['final order of removal'],
};
export const DOCUMENT = { channel: 'fax', sha256: SHA, storedSha256: SHA, fields: DETAINER };
export const BOOKING = { person: 'p-1', identifiers: { name: 'Sample Person' }, grounds: [], recordSaysCitizen: false };
const SERIOUS = {
  statute: 'PC 187',
  level: 'felony',
  class: { 'serious-felony': 'yes', 'violent-felony': 'yes' },
  on: '2020-05-01',
};
const FACTS = {
  'juvenile custody': 'no',
  'local policy': 'allows',
  'release date is public': 'no',
  'personal information is public': 'no',
  'current registrant': 'no',
  'outstanding federal felony warrant': 'no',
  charges: { complete: 'yes', list: [] },
  convictions: { complete: 'yes', list: [SERIOUS] },
};

interface Asked {
  readonly role?: Role;
  readonly agency?: string;
  readonly key?: string;
}

/** A client of the service as a test needs it: a role, an agency, and a fresh key for each command. */
export const deskClient = (api: () => TestApi) => {
  let count = 0;
  const post = async (
    path: string,
    payload: object,
    { role = 'clerk', agency = 'first-county', key = `key-of-test-${(count += 1)}` }: Asked = {},
  ) => {
    const response = await api().app.inject({
      method: 'POST',
      url: path,
      headers: { authorization: `Bearer ${api().keyOf(role, agency)}`, 'idempotency-key': key },
      payload,
    });
    return { status: response.statusCode, body: response.json(), headers: response.headers };
  };
  const get = async (path: string, { role = 'clerk' as Role, agency = 'first-county', headers = {} } = {}) => {
    const response = await api().app.inject({
      method: 'GET',
      url: path,
      headers: { authorization: `Bearer ${api().keyOf(role, agency)}`, ...headers },
    });
    return {
      status: response.statusCode,
      body: response.body === '' ? undefined : response.json(),
      headers: response.headers,
    };
  };
  /** A case with a complete detainer and every fact that California's law asks about. */
  const openCase = async (agency = 'first-county'): Promise<string> => {
    const received = await post('/v1/documents', DOCUMENT, { agency });
    const booked = await post('/v1/custodies', BOOKING, { agency });
    const opened = await post('/v1/cases', { custody: booked.body.id, documents: [received.body.id] }, { agency });
    expect([received.status, booked.status, opened.status]).toEqual([201, 201, 201]);
    for (const [fact, value] of Object.entries(FACTS)) {
      const said = { fact, value, source: 'booking record' };
      expect((await post(`/v1/cases/${opened.body.id}/facts`, said, { agency })).status).toBe(200);
    }
    return opened.body.id;
  };
  /** Counsel adopts every pack that is loaded, and a second person confirms it. */
  const adopt = async (agency = 'first-county'): Promise<void> => {
    const packs = api().service.engine.packs.map(({ id, version, hash }) => ({ pack: id, version, hash }));
    const proposed = await post('/v1/pack-adoptions', { packs }, { role: 'counsel', agency });
    const path = `/v1/pack-adoptions/${proposed.body.id}/confirmations`;
    const confirmed = await post(path, {}, { role: 'second-person', agency });
    expect([proposed.status, confirmed.status]).toEqual([201, 200]);
  };
  /** Events of a user or about a subject, as the records auditor asks for them. */
  const events = async (asked: { readonly user?: string; readonly subject?: string; readonly act?: string }) => {
    const today = new Date(api().service.clock.now()).toISOString().slice(0, 10);
    const body = { from: today, to: today, reason: 'a question of the tests of this house', limit: 200, ...asked };
    return post('/v1/audit-queries', body, { role: 'records-auditor' });
  };
  return { post, get, openCase, adopt, events };
};
