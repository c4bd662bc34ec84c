import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Custody } from '@holdpoint/desk';
import { type Instant, instantOf, parseCsvRecords, parseInstant } from '@holdpoint/engine';
import { CUSTODIES, keepPersons } from '@holdpoint/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deskClient } from './desk-client.ts';
import { startTestApi, type TestApi } from './service.ts';

const FOLDER = join(import.meta.dirname, '../../../fixtures/letter-2017');
const read = (name: string) => readFileSync(join(FOLDER, `${name}.csv`), 'utf8');
const [custody = [], detainers = [], truth = []] = ['custody', 'detainers', 'truth'].map((name) =>
  parseCsvRecords(read(name)),
);
const REASON = 'read from the paper log and compared by an officer';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
}, 60_000);
afterAll(() => api.end());
const { post, get } = deskClient(() => api);

const AGENCY = 'first-county';
const HOW: Readonly<Record<string, NonNullable<Custody['end']>['how']>> = {
  released: 'released',
  'handed over': 'handed over',
  transferred: 'transferred elsewhere',
};
const at = (day: string) => parseInstant(`${day}T08:00-08:00`) ?? NEVER;
const NEVER = instantOf(0) as Instant;

/** Writes every stay of the universe as it would stand after years of bookings; its own name is its number here. */
const book = (): Promise<void> =>
  api.service.store.as({ user: 'universe', agency: AGENCY, role: 'clerk' }, async (work) => {
    const people = custody.map(({ custody: stay = '', agency = '', number = '', name = '', born = '' }) => {
      return [`person-${stay}`, { name, 'birth date': born, number, facility: agency }] as const;
    });
    const stays = custody.map(({ custody: id = '', booked = '', left = '', how }): Custody => ({
      id,
      agency: AGENCY,
      person: `person-${id}`,
      bookedAt: at(booked),
      grounds: [],
      ...(left === '' ? {} : { end: { how: HOW[how ?? ''] ?? 'died', at: at(left) } }),
    }));
    await keepPersons(work, AGENCY, new Map(people), api.service.keys);
    await CUSTODIES.addAll(
      work,
      AGENCY,
      stays.map((body) => ({ id: body.id, body })),
    );
  });

describe('the 206 rows of the 2017 report', () => {
  it('each get their right disposition through the routes, where an officer knows the papers and decides each candidate', async () => {
    await book();
    const filed = await post('/v1/letters', {
      at: '2017-02-15T09:00-08:00',
      from: 'A weekly report',
      channel: 'portal',
      sha256: 'cd'.repeat(32),
      questions: [],
      claims: [{ number: 206, words: 'declined detainers', counts: ['released after receipt with legal basis'] }],
      period: { from: '2017-01-28', to: '2017-02-03' },
      replyBy: '2017-02-28T17:00-08:00',
      examples: [],
    });
    const id: string = filed.body.id;
    const { body: file } = await post(`/v1/letters/${id}/files`, {
      name: 'list.csv',
      content: Buffer.from(read('list')).toString('base64'),
    });
    const { body: taken } = await post(`/v1/letters/${id}/imports`, {
      file: file.id,
      mapping: file.mapping,
      dryRun: false,
    });
    expect(taken).toMatchObject({ taken: 206, refused: 0, isFinished: true });
    const matched = await post(`/v1/letters/${id}/matches`, {}, { role: 'counsel' });
    expect(matched.body).toMatchObject({ rows: 206, roll: custody.length });

    let [held, broughtUp] = [0, 0];
    for (const { row = '', disposition, detainer, custody: stays = '', 'repeats row': repeats } of truth) {
      const decide = async (body: object): Promise<void> => {
        expect((await post(`/v1/letters/${id}/rows/${row}/decisions`, { reason: REASON, ...body })).status).toBe(200);
      };
      const { candidates } = (await get(`/v1/letters/${id}/rows/${row}`)).body as { candidates: { custody: string }[] };
      const right = new Set(stays.split(' '));
      if (stays !== '')
        [held, broughtUp] = [held + 1, broughtUp + (candidates.some((one) => right.has(one.custody)) ? 1 : 0)];
      if (disposition === 'duplicate') await decide({ about: 'repeats', row: Number(repeats) });
      const paper = detainers.find((one) => one.detainer === detainer);
      const answer =
        paper?.answer === 'notified'
          ? 'complied'
          : paper?.answer?.startsWith('declined') === true
            ? 'declined'
            : undefined;
      await decide({
        about: 'paper',
        isWithdrawn: paper?.withdrawn !== '',
        ...(paper?.received === undefined || paper.received === ''
          ? {}
          : { receivedAt: `${paper.received}T09:00-08:00` }),
        ...(answer === undefined ? {} : { answer }),
      });
      if (disposition === 'under review') continue;
      const known = new Set([...candidates.map((one) => one.custody), ...right].filter((one) => one !== ''));
      for (const one of known)
        await decide({
          about: 'candidate',
          custody: one,
          says: right.has(one) ? 'same person' : 'not the same person',
        });
    }
    expect(broughtUp / held).toBeGreaterThanOrEqual(0.97);

    await post(`/v1/letters/${id}/dispositions`, {});
    const given: { row: number; disposition: string }[] = [];
    for (let after: number | null = 0; after !== null;) {
      const { body } = await get(`/v1/letters/${id}/rows?limit=200&after=${after}`);
      given.push(...body.items);
      after = body.next;
    }
    expect(given.map(({ row, disposition }) => [String(row), disposition])).toEqual(
      truth.map(({ row, disposition }) => [row, disposition]),
    );
  }, 300_000);
});
