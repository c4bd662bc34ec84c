import { Engine } from '@holdpoint/engine';
import { describe, expect, it } from 'vitest';
import { made, packsOf, register, rowsIn, times } from './made-report.ts';
import type { SampleCase } from './own-bundle.ts';

describe('California', () => {
  const packs = packsOf('us-ca');
  const FACTS = {
    agency: 'county-jail',
    'juvenile custody': 'no',
    documents: {
      complete: 'yes',
      list: [{ kind: 'I-247A', issuer: 'immigration authority', asks: ['hold', 'notification'] }],
    },
    'local policy': 'allows',
    'release date is public': 'no',
    'personal information is public': 'no',
    'current registrant': 'no',
    'outstanding federal felony warrant': 'no',
    'citizenship claim': 'none',
    convictions: {
      complete: 'yes',
      list: [
        {
          statute: 'PC 211',
          place: 'us-ca',
          class: { 'serious-felony': 'yes', 'violent-felony': 'yes' },
          level: 'felony',
          adjudication: 'adult',
          on: '2010-05-01',
        },
        { statute: 'PC 647(f)', place: 'us-ca', level: 'misdemeanor', adjudication: 'adult', on: '2024-05-01' },
      ],
    },
    charges: { complete: 'yes', list: [] },
  };
  const newest =
    packs
      .flatMap(({ provisions }) => provisions.map(({ readOn }) => readOn))
      .toSorted()
      .at(-1) ?? '';
  const { normSetHash, answers } = new Engine(packs).decide(
    { id: 'x', jurisdiction: 'us-ca', on: '2026-03-02', knownOn: undefined, facts: FACTS },
    { today: newest, actions: ['transfer'] },
  );
  const robbery = (id: string, more: Partial<SampleCase> = {}): SampleCase => ({
    id,
    jurisdiction: 'us-ca',
    received: '2026-03-02T18:00:00Z',
    facts: FACTS,
    normSetHash,
    handedOver: '2026-03-04T18:00:00Z',
    ...more,
  });

  it('transfers of a year are counted with the provision and the one offence that allowed each', async () => {
    expect(answers[0]?.answer).toBe('permitted');
    const report = await made(
      'ca-doj-transfers',
      '2026',
      [
        robbery('a'),
        robbery('b'),
        robbery('other law', { normSetHash: 'another' }),
        // New Year's Eve in California, the next year in universal time
        robbery('eve', { handedOver: '2027-01-01T07:59:00Z' }),
        robbery('next year', { handedOver: '2027-01-01T08:00:00Z' }),
        { id: 'released', jurisdiction: 'us-ca', received: '2026-03-02T18:00:00Z', released: '2026-03-03T18:00:00Z' },
      ],
      packs,
    );
    const { transfers, offences } = rowsIn(report);
    expect(transfers).toEqual([[4]]);
    expect(offences).toEqual([
      [expect.stringMatching(/^Cal\. Gov\. Code § 7282\.5.*\(a\)\(1\)/), 'PC 211', 3],
      [expect.stringMatching(/^\[x\] not known/), '[x]', 1],
    ]);
    expect(report.tables.every(({ isNone }) => !isNone)).toBe(true);
  });

  it('a year without a transfer is certified as such', async () => {
    const report = await made('ca-doj-transfers', '2025', [robbery('a')], packs);
    expect(report.tables.every(({ isNone }) => isNone)).toBe(true);
  });

  it('the packet for the forum counts access by way and by month, small counts hidden over both tables together', async () => {
    const told = times(14, (at) => ({
      id: `told ${at}`,
      jurisdiction: 'us-ca',
      received: '2026-05-02T18:00:00Z',
      told: ['release date'],
      answered: 'will comply',
    }));
    const kept = times(3, (at) => ({
      id: `kept ${at}`,
      jurisdiction: 'us-ca',
      received: '2026-06-02T18:00:00Z',
      hold: '2026-06-03T18:00:00Z',
    }));
    const { access_by_way, access_by_month, persons, requests } = rowsIn(
      await made('ca-truth-act-forum', '2026', [...told, ...kept]),
    );
    expect(access_by_way).toEqual([
      ['information in writing', '[c]'],
      ['kept on the request', '[c]'],
    ]);
    expect(access_by_month).toEqual([
      ['2026-05', '[c]'],
      ['2026-06', '[c]'],
    ]);
    expect(persons).toEqual([[17]]);
    expect(requests).toEqual([
      ['I-247A', 'no answer entered', '[c]'],
      ['I-247A', 'will comply', '[c]'],
    ]);
  });
});

describe('Illinois', () => {
  const CASES: readonly SampleCase[] = [
    {
      id: 'one',
      jurisdiction: 'us-il',
      received: '2026-02-03T15:00:00Z',
      eligible: ['2026-02-04T16:30:00Z', 'bail posted'],
      released: '2026-02-04T18:00:00Z',
    },
    {
      id: 'two',
      jurisdiction: 'us-il',
      received: '2026-03-03T15:00:00Z',
      form: 'I-200',
      handedOver: '2026-03-05T18:00:00Z',
    },
    {
      id: 'three',
      jurisdiction: 'us-il',
      received: '2026-04-03T15:00:00Z',
      form: 'letter or e-mail',
      answered: 'declined',
    },
    { id: 'the year before', jurisdiction: 'us-il', received: '2026-01-01T05:59:00Z' },
  ];

  it('each detainer and warrant has its five particulars, each request how it was handled, and nobody’s name', async () => {
    const report = await made('il-yearly', '2026', CASES);
    expect(rowsIn(report)).toEqual({
      requests: [['R-three', '2026-04-03', 'letter or e-mail', '[x] not opened', 'declined']],
      detainers: [
        ['R-one', '2026-02-03', 'I-247A', '2026-02-04 10:30', 'released', '2026-02-04 12:00', '[z]'],
        [
          'R-two',
          '2026-03-03',
          'I-200',
          '[z] no bail entered',
          'transferred',
          '2026-03-05 12:00',
          'ICE, a field office',
        ],
      ],
    });
  });

  it('a year in which nothing came is a report of none, each part certified by itself', async () => {
    const none = await made('il-yearly', '2024', CASES);
    expect(none.tables.map(({ isNone }) => isNone)).toEqual([true, true]);
    expect((await made('il-yearly', '2025', CASES)).tables.map(({ isNone }) => isNone)).toEqual([true, false]);
  });
});

describe('New York City', () => {
  const packs = packsOf('us-ny', 'us-ny-nyc');
  const facts = (listed: boolean) => ({
    agency: 'county-jail',
    'possible match in the terrorist screening database': 'no',
    'citizenship claim': 'none',
    'local policy': 'allows',
    documents: {
      complete: 'yes',
      list: [
        {
          kind: 'I-247A',
          issuer: 'immigration authority',
          nature: 'civil',
          'names this person': 'yes',
          asks: ['hold', 'notification'],
          grounds: ['biometric match'],
        },
      ],
    },
    convictions: {
      complete: 'yes',
      list: listed
        ? [{ statute: 'PL 125.25', place: 'us-ny', level: 'felony', adjudication: 'adult', on: '2024-01-10' }]
        : [],
    },
  });
  const one = (id: string, more: Partial<SampleCase>): SampleCase => ({
    id,
    jurisdiction: 'us-ny-nyc',
    received: '2025-07-01T16:00:00Z',
    facts: facts(false),
    ...more,
  });

  it('the year to 30 June counts detainers by reason, holds, transfers, what was not honored, and what was told', async () => {
    const report = await made(
      'nyc-yearly',
      '2026',
      [
        one('handed over', { handedOver: '2025-08-01T16:00:00Z' }),
        one('held', { hold: '2025-07-02T16:00:00Z', released: '2025-07-04T16:00:00Z' }),
        one('declined', { declines: 'hold', answered: 'declined', told: ['release date', 'custody status'] }),
        // the last minute of June 2025 belongs to the year before
        one('before', { received: '2025-07-01T03:59:00Z' }),
      ],
      packs,
    );
    expect(rowsIn(report)).toEqual({
      detainers: [['biometric match', 3]],
      held_and_transferred: [[1, 1, 0, 0, 0, 1, 1]],
      information: [
        ['release date', 'none', 1],
        ['status in custody', 'none', 1],
      ],
      information_requests: [[3]],
    });
  });

  it('a quarter counts requests for support by form and answer', async () => {
    const report = await made('nyc-quarterly', '2025-q3', [
      one('a', { answered: 'declined' }),
      one('b', {}),
      one('c', { received: '2025-10-01T16:00:00Z' }),
    ]);
    expect(rowsIn(report).requests).toEqual([
      ['I-247A', 'hold; notification', 'declined', 1],
      ['I-247A', 'hold; notification', 'no answer entered', 1],
    ]);
  });
});

it('Texas and Florida: detainers by what became of them, and the notices that go with them', async () => {
  const cases: readonly SampleCase[] = [
    {
      id: 'a',
      jurisdiction: 'us-tx',
      received: '2026-02-03T15:00:00Z',
      hold: '2026-02-04T15:00:00Z',
      handedOver: '2026-02-05T15:00:00Z',
      notices: [
        ['notify-person', 'served'],
        ['notify-court', 'served'],
      ],
    },
    {
      id: 'b',
      jurisdiction: 'us-tx',
      received: '2026-02-03T15:00:00Z',
      released: '2026-02-05T15:00:00Z',
      notices: [
        ['notify-person', 'not served'],
        ['notify-person', 'served, refused to sign'],
        ['report', 'served'],
      ],
    },
  ];
  const detainers = [
    ['I-247A', 'handed over', 1, 1],
    ['I-247A', 'released', 1, 0],
  ];
  expect(rowsIn(await made('tx-detainer-record', '2026', cases))).toEqual({ detainers, persons_told: [[2, 1]] });
  expect(rowsIn(await made('fl-detainer-record', '2026', cases))).toEqual({
    detainers,
    notices: [
      ['(1)(a) the judge', 1, 0],
      ['(1)(d) the state attorney', 1, 0],
      ['notify-person', 2, 1],
    ],
  });
});

it('each report cites a provision that the packs hold, and says what is unsettled or is counted in full', () => {
  const packs = packsOf('us-ca', 'us-il', 'us-ny', 'us-ny-nyc', 'us-tx', 'us-fl');
  for (const { value } of register.reports) {
    const cites = packs.find(({ id }) => id === value.pack)?.provisions.map(({ cite }) => cite) ?? [];
    const first = /[\d][\d.A-Z-]*[\dA-Z](?:\/[\d-]+)?/.exec(value.cite.replace(/^5 ILCS /, ''))?.[0] ?? 'none';
    expect([value.report, cites.some((cite) => cite.includes(first))]).toEqual([value.report, true]);
    expect(value.unsettled.length).toBeGreaterThan(0);
  }
  expect(register.reports).toHaveLength(7);
});
