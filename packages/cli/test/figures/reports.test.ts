import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXIT } from '../../src/exit-codes.ts';
import { runMain, scratchFolder } from '../run-main.ts';
import { mkdirSync, writeFileSync } from 'node:fs';

const record = (
  index: number,
  act: string,
  subject: readonly [string, string],
  open: object,
  at = '2025-02-03T15:00:00.123Z',
) =>
  `${index} ${JSON.stringify({ v: 1, act, phase: 'completed', agency: 'made-up', by: { role: 'clerk', user: 'user-17' }, subject: { kind: subject[0], id: subject[1] }, at, enteredAt: at, open })}`;

/** Made-up bundles of one desk: so many detainers, each with a case, whose person was released. */
const records = (detainers: number, year = '2025'): string => {
  const folder = join(scratchFolder(), 'records');
  mkdirSync(folder);
  for (let one = 0; one < detainers; one++) {
    const lines = [
      record(one * 10, 'book-custody', ['custody', `custody-${one}`], { grounds: ['criminal charge'] }),
      record(one * 10 + 1, 'receive-document', ['document', `paper-${one}`], {
        receiptNumber: `R-${one}`,
        form: 'I-247A',
        channel: 'fax',
      }),
      record(one * 10 + 2, 'open-case', ['case', `case-${one}`], {
        custody: `custody-${one}`,
        documents: [`R-${one}`],
        jurisdiction: 'us-il',
      }),
      record(
        one * 10 + 3,
        'record-ground',
        ['custody', `custody-${one}`],
        { eligible: 'bail posted' },
        '2025-02-04T16:00:00Z',
      ),
      record(one * 10 + 4, 'record-release', ['case', `case-${one}`], { how: 'released' }, '2025-02-04T16:30:00Z'),
    ];
    const text = ['holdpoint-proof-bundle/v1', '{}', ...lines, ''].join('\n');
    writeFileSync(join(folder, `case-${one}.bundle`), text.replaceAll('2025-', `${year}-`));
  }
  if (detainers === 0) writeFileSync(join(folder, 'empty.bundle'), 'holdpoint-proof-bundle/v1\n{}\n');
  return folder;
};

const report = (...args: readonly string[]) => runMain('figures', 'report', ...args);
const illinois = (folder: string, ...args: readonly string[]) =>
  report('il-yearly', '--records', folder, '--period', '2025', ...args);

describe('holdpoint figures report', () => {
  it('lists what there is, with the provision', async () => {
    const { status, out } = await report();
    expect([status, out]).toEqual([EXIT.ok, expect.stringMatching(/il-yearly +calendar year +5 ILCS 805\/25/)]);
  });

  it('prints each particular, the certificate of none, what is unsettled, and nobody who wrote it', async () => {
    const { status, out } = await illinois(records(1));
    expect(status).toBe(EXIT.ok);
    expect(out).toContain('R-0                          2025-02-03');
    expect(out).toMatch(/2025-02-04 10:00 +released +2025-02-04 10:30 +\[z\]/);
    expect(out).toContain('Certified: No request of the Department of Homeland Security');
    expect(out).toMatch(/Unsettled, for counsel\n {2}- Is a detainer that replaces an earlier one/);
    expect(out).toContain('Draft: not closed');
    expect(out).not.toContain('user-17');
  });

  it('closes a period, keeps it, and takes a correction only with its reason', async () => {
    const file = join(scratchFolder(), 'alder-2025.json');
    const close = (folder: string, ...more: readonly string[]) =>
      illinois(folder, '--agency', 'Alder County', '--close', file, ...more);
    expect((await illinois(records(1), '--close', file)).err).toMatch(/--close needs --agency/);
    expect((await close(records(0))).out).toContain(
      'Certified: No immigration detainer and no civil immigration warrant was received',
    );
    const first = readFileSync(file, 'utf8');
    const refused = await close(records(2));
    expect([refused.status, refused.err]).toEqual([
      EXIT.refused,
      expect.stringMatching(/il-yearly of Alder County for 2025 was closed on .*--revise/),
    ]);
    expect(readFileSync(file, 'utf8')).toBe(first);
    const revised = await close(records(2), '--revise', 'two detainers were entered late');
    expect(revised.out).toMatch(/revision 1 of .* \[r\]\nRevision 1, .*: two detainers were entered late/);
    expect(JSON.parse(readFileSync(file, 'utf8')).versions).toHaveLength(2);
    expect(existsSync(`${file}.new`)).toBe(false);
  });

  it('does not close a period that is not over', async () => {
    const file = join(scratchFolder(), 'early.json');
    const { status, err } = await report(
      'il-yearly',
      '--records',
      records(1),
      '--period',
      '2199',
      '--agency',
      'Alder County',
      '--close',
      file,
    );
    expect([status, err, existsSync(file)]).toEqual([
      EXIT.refused,
      expect.stringMatching(/the period ends with the day before 2200-01-01/),
      false,
    ]);
  });

  it('names who has not filed', async () => {
    const folder = scratchFolder();
    await illinois(records(0), '--agency', 'Alder County', '--close', join(folder, 'alder.json'));
    const list = join(scratchFolder(), 'agencies.csv');
    writeFileSync(list, 'agency\nAlder County\nBirch County\n');
    const { status, out } = await report('il-yearly', '--period', '2025', '--agencies', list, '--filed', folder);
    expect(status).toBe(EXIT.stillOpen);
    expect(out).toMatch(
      /Filed: 1\n {2}Alder County, .*, certifies that there was none\nNot filed: 1\n {2}Birch County\n/,
    );
    writeFileSync(list, 'name\nAlder County\n');
    expect((await report('il-yearly', '--period', '2025', '--agencies', list, '--filed', folder)).err).toMatch(
      /names no agency; expected CSV with a column "agency"/,
    );
    expect((await report('il-yearly', '--period', '2025', '--agencies', list)).err).toMatch(/go together/);
  });

  it.each([
    [['il-yearli', '--period', '2025'], /no report "il-yearli"; do you mean il-yearly\?/],
    [
      ['nyc-quarterly', '--period', '2025'],
      /found "2025"; nyc-quarterly covers a quarter; write a quarter such as 2026-q1/,
    ],
    [
      ['il-yearly', '--period', '2025'],
      /--records: found ""; name a proof bundle or a folder of them; docs\/how-to\/make-a-report.md/,
    ],
    [['il-yearly', '--period', '2025', '--records', '/no/such'], /--records: found "\/no\/such"/],
  ])('%o ends with the remedy', async (args, expected) => {
    expect((await report(...args)).err).toMatch(expected);
  });

  it('reads the records by the clock that is named', async () => {
    const { out } = await illinois(records(1), '--zone', 'Pacific/Honolulu');
    expect(out).toContain('2025-02-04 06:00');
    expect((await illinois(records(1), '--zone', 'Central')).err).toMatch(
      /Central: no time zone; write an IANA time zone/,
    );
  });
});

describe('holdpoint figures overstay', () => {
  it('measures the stays of a desk’s own records, and hides small counts', async () => {
    const overstay = (count: number) =>
      runMain('figures', 'overstay', '--layout', 'holdpoint', records(count, '2026'), '-o', 'json');
    const { status, out } = await overstay(12);
    expect(status).toBe(EXIT.ok);
    expect(JSON.parse(out)[0].rows).toEqual([
      ['no hold was confirmed', 'up to two hours', 'conditional', 'prohibited', 12],
    ]);
    expect(JSON.parse((await overstay(3)).out)[0].rows[0].at(-1)).toBe('[c]');
  });

  it('counts a jail’s file by its layout', async () => {
    const file = join(scratchFolder(), 'holds_charges.csv');
    const header =
      'booking,booking_dt,release_dt,charge_release_dt,booking_charge_desc,release_disposition_desc,time_detained,max_charge_type,felony,misdemeanor';
    const row = (booking: number, charge: string, ended: string) =>
      `b${booking},2017-01-02 08:00:00,2017-03-06 11:30:00,${ended},${charge},x,1,drug,0,1`;
    const rows = Array.from({ length: 12 }, (_, booking) => [
      row(booking, 'THEFT 3', '2017-03-06 11:00:00'),
      row(booking, 'HOLD IMMIGRAT', '2017-03-06 11:30:00'),
    ]);
    writeFileSync(file, `${[header, ...rows.flat()].join('\n')}\n`);
    const { status, out } = await runMain('figures', 'overstay', '--layout', 'pierce-county', file);
    expect(status).toBe(EXIT.ok);
    expect(out).toMatch(/up to an hour +12 +0/);
    expect(out).toMatch(/no paper in the file +conditional +unsettled +Silence of the law of Washington +12/);
    expect(out).toContain('What the files cannot show\n  - The file has no paper.');
  });

  it.each([
    [['--layout', 'pierce'], /--layout: found "pierce"; (there are|do you mean)/],
    [
      ['--layout', 'travis-county', 'one.csv'],
      /found 1 files; travis-county is made from 2, in this order: travis-bookings, travis-charges/,
    ],
    [['--layout', 'pierce-county', '/no/such.csv'], /\/no\/such.csv: no such file; check the name/],
  ])('%o ends with the remedy', async (args, expected) => {
    expect((await runMain('figures', 'overstay', ...args)).err).toMatch(expected);
  });
});

it('federal arrests come in by the published names of their columns, sex, countries and numbers of persons left at the door', async () => {
  const folder = join(scratchFolder(), 'data');
  mkdirSync(join(folder, 'ice-arrests'), { recursive: true });
  const header =
    'Apprehension Date,Apprehension State,Apprehension Method,Gender,Citizenship Country,Birth Year,Unique Identifier';
  const rows = [
    '2026-02-01 10:00:00,CALIFORNIA,CAP Local Incarceration,Female,NOWHERE,1990,p1',
    '2026-02-01 10:00:00,CALIFORNIA,CAP Local Incarceration,Female,NOWHERE,1990,p1',
    '2026-02-02 10:00:00,CALIFORNIA,CAP Local Incarceration,Male,NOWHERE,1991,p2',
    '2026-02-02 10:00:00,OREGON,Located,Male,NOWHERE,1991,p3',
  ];
  writeFileSync(join(folder, 'ice-arrests', 'arrests-latest.csv'), `${[header, ...rows].join('\n')}\n`);
  const { out, err } = await runMain('figures', 'build', 'recent-arrests-by-method', '--data', folder, '-o', 'json');
  expect(JSON.parse(out)[0].rows).toEqual([['CAP Local Incarceration', 2]]);
  expect(err).not.toMatch(/Gender|Citizenship|Birth/);
});
