import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ROLES } from '@holdpoint/desk';
import { fromSchema, type Schema } from './from-schema.ts';
import { startTestApi, type TestApi } from './service.ts';

/** Requests of one run; HOLDPOINT_FUZZ asks for more. */
const REQUESTS = Number(process.env.HOLDPOINT_FUZZ ?? 500);

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
}, 60_000);
afterAll(() => api.end());

interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema: Schema }[];
  readonly requestBody?: { readonly content: { readonly 'application/json': { readonly schema: Schema } } };
}

const MARK = 'belongs-to-the-other-county';

it(`${REQUESTS} requests made from the service’s own description get no fault and nothing of another agency`, async () => {
  const other = { authorization: `Bearer ${api.keyOf('clerk', 'second-county')}` };
  const document = await api.app.inject({
    method: 'POST',
    url: '/v1/documents',
    headers: { ...other, 'idempotency-key': 'first-of-the-other' },
    payload: { channel: 'fax', sha256: 'ab'.repeat(32), storedSha256: 'ab'.repeat(32), fields: { note: MARK } },
  });
  const custody = await api.app.inject({
    method: 'POST',
    url: '/v1/custodies',
    headers: { ...other, 'idempotency-key': 'second-of-the-other' },
    payload: { person: MARK, identifiers: { name: MARK }, grounds: [], recordSaysCitizen: false },
  });
  const opened = await api.app.inject({
    method: 'POST',
    url: '/v1/cases',
    headers: { ...other, 'idempotency-key': 'third-of-the-other' },
    payload: { custody: custody.json().id, documents: [document.json().id] },
  });
  const ids = [document, custody, opened].map((one) => one.json().id as string);
  const description = (await api.app.inject({ method: 'GET', url: '/openapi.json' })).json() as {
    paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  };
  const operations = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  expect(operations.length).toBeGreaterThan(20);
  const statuses = new Map<number, number>();
  const identifier = fc.oneof(fc.constantFrom(...ids), fc.constantFrom('x', '%00', 'a/b', '..', "'"), fc.uuid());
  const request = fc.constantFrom(...operations).chain(({ path, method, operation }) =>
    fc.record({
      path: fc.constant(path),
      method: fc.constant(method),
      role: fc.constantFrom(...ROLES),
      identifiers: fc.array(identifier, { minLength: 2, maxLength: 2 }),
      key: fc.uuid(),
      body: fromSchema(operation.requestBody?.content['application/json'].schema ?? {}),
    }),
  );
  await fc.assert(
    fc.asyncProperty(request, async ({ path, method, role, identifiers, key, body }) => {
      let at = 0;
      const url = path.replaceAll(/\{\w+\}/g, () => encodeURIComponent(identifiers[at++] ?? 'x'));
      const response = await api.app.inject({
        method: method.toUpperCase() as 'POST',
        url,
        headers: {
          authorization: `Bearer ${api.keyOf(role)}`,
          'idempotency-key': key,
          'content-type': 'application/json',
        },
        ...(method !== 'get' ? { payload: JSON.stringify(body) ?? 'null' } : {}),
      });
      statuses.set(response.statusCode, (statuses.get(response.statusCode) ?? 0) + 1);
      expect([response.statusCode < 500, response.body.includes(MARK)]).toEqual([true, false]);
    }),
    { numRuns: REQUESTS },
  );
  // A fuzzer whose requests are all refused at the door tests the door alone.
  expect((statuses.get(201) ?? 0) + (statuses.get(200) ?? 0)).toBeGreaterThan(REQUESTS / 50);
}, 600_000);
