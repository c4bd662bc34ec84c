import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { EXIT } from '../../src/exit-codes.ts';
import { parquetFile } from '../parquet-file.ts';
import { runMain, scratchFolder } from '../run-main.ts';
import { textCell, xlsxFile } from '../../../../scripts/xlsx-file.ts';

const FORM = 'I247N - Immigration Advisal - Request for Notification';

/** Made-up rows in the layout of fiscal year 2015. */
const ROWS = [
  ['2015-03-01', FORM, 'A JAIL', 'CALIFORNIA', 'AVILA', ''],
  ['2015-03-02', FORM, 'A JAIL', 'CALIFORNIA', 'AVILA, PORT OF', 'Lifted'],
  ['2015-06-30', FORM, '', '', '', 'Died'],
] as const;

const HEADERS = [
  'Prepare Date',
  'Detainer Type',
  'Detainer Detention Facility',
  'State',
  'City',
  'Detainer Lift Reason',
];

const FOLDER = 'ice-detainers-fy2015';
const CSV = [HEADERS, ...ROWS]
  .map((row) => row.map((cell) => (cell.includes(',') ? `"${cell}"` : cell)).join(','))
  .join('\n');

const sheet = (): Buffer => {
  const cell = (column: number, row: number, text: string) => textCell(`${'ABCDEF'[column]}${row}`, text);
  const day = (row: number, text: string) =>
    `<c r="A${row}" s="1"><v>${(Date.parse(text) - Date.parse('1899-12-30')) / 86_400_000}</v></c>`;
  const rows = [
    HEADERS.map((text, column) => cell(column, 1, text)).join(''),
    ...ROWS.map(
      ([date, ...others], index) =>
        day(index + 2, date) + others.map((text, column) => cell(column + 1, index + 2, text)).join(''),
    ),
  ];
  return xlsxFile([{ name: 'Detail', rows }], { formats: ['yyyy\\-mm\\-dd hh:mm:ss'] });
};

const records = (files: Readonly<Record<string, string | Uint8Array>>): string => {
  const folder = scratchFolder();
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
};

const build = (folder: string, ...names: readonly string[]) =>
  runMain('figures', 'build', ...names, '--data', folder, '--folder', DEFINITIONS(), '-o', 'json');

/** The project's own definitions, without the totals of others, whose files these tests do not have. */
const DEFINITIONS = (): string => {
  const folder = scratchFolder();
  const own = join(import.meta.dirname, '..', '..', '..', '..', 'figures');
  for (const path of readdirSync(own, { recursive: true, encoding: 'utf8' }).filter((one) =>
    /^(codebooks|ice-fy2015).*\.yaml$/.test(one),
  )) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), readFileSync(join(own, path), 'utf8').replace(/\nofficial:[\s\S]*$/, '\n'));
  }
  return folder;
};

const rowsOf = (out: string) => JSON.parse(out)[0]?.rows;

describe('holdpoint figures build', () => {
  it.each([
    ['CSV', 'detainers_fy15ytd.csv', CSV],
    ['CSV, packed', 'detainers_fy15ytd.csv.gz', gzipSync(CSV)],
    ['the spreadsheet as it was released', 'FY15YTD-raw-FOIA-15-87693.xlsx', sheet()],
  ])('counts the same from %s', async (_what, name, bytes) => {
    const { status, out, err } = await build(records({ [`${FOLDER}/${name}`]: bytes }), 'detainers-2015-by-month');
    expect([status, err]).toEqual([EXIT.ok, '']);
    expect(rowsOf(out)).toEqual([
      ['2015-03', 2],
      ['2015-06', 1],
    ]);
  });

  it('gives another number when a row of the file changes', async () => {
    const changed = CSV.replace('2015-06-30', '2015-03-30');
    const { out } = await build(records({ [`${FOLDER}/detainers_fy15ytd.csv`]: changed }), 'detainers-2015-by-month');
    expect(rowsOf(out)).toEqual([['2015-03', 3]]);
  });

  it('counts the newer layout from Parquet as from CSV, and keeps no column that is dropped', async () => {
    const query = `SELECT DATE '2026-02-11' AS detainer_prepare_date, 'CALIFORNIA' AS facility_state, '${FORM}' AS detainer_type,
      NULL AS detainer_lift_reason, 'female' AS gender, i::VARCHAR AS unique_identifier FROM range(12) AS t(i)`;
    const definitions = join(import.meta.dirname, '..', '..', '..', '..', 'figures');
    const parquet = readFileSync(await parquetFile(query));
    const csv = ['detainer_prepare_date,facility_state,detainer_type,detainer_lift_reason,gender,unique_identifier'];
    for (let person = 0; person < 12; person++) csv.push(`2026-02-11,CALIFORNIA,${FORM},NA,female,${person}`);
    const run = (name: string, bytes: string | Uint8Array) =>
      runMain(
        'figures',
        'build',
        'recent-california',
        '--data',
        records({ [`ice-detainers/${name}`]: bytes }),
        '--folder',
        definitions,
        '-o',
        'json',
      );
    const [first, second] = [
      await run('detainers-latest.parquet', parquet),
      await run('detainers-latest.csv', csv.join('\n')),
    ];
    expect(rowsOf(first.out)).toEqual([[12, 12, 12, 0]]);
    expect(rowsOf(second.out)).toEqual(rowsOf(first.out));
    expect(first.err).not.toContain('gender');
  });

  it('tells an error in a cell of the spreadsheet from an empty cell', async () => {
    const rows = [
      HEADERS.map((text, column) => textCell(`${'ABCDEF'[column]}1`, text)).join(''),
      '<c r="A2" t="e"><v>#REF!</v></c><c r="B2" t="e"><v>#N/A</v></c>',
    ];
    const folder = records({ [`${FOLDER}/FY15YTD-raw-FOIA-15-87693.xlsx`]: xlsxFile([{ name: 'Detail', rows }]) });
    const { err } = await build(folder, 'detainers-2015-by-month');
    expect(err).toMatch(/xlsx: row 2, prepare_date: bad-cell: found "#MEND! found the error #REF!/);
    expect(err).toMatch(/xlsx: row 2, detainer_type: bad-cell: found "#MEND! found the error #N\/A/);
  });

  it('ends with the remedy for a figure that is none, a file that is none, and a folder that is none', async () => {
    expect((await build(records({}), 'detainers-2015-by-moth')).err).toMatch(
      /no figure "detainers-2015-by-moth"; do you mean detainers-2015-by-month\?/,
    );
    const broken = await build(records({ [`${FOLDER}/detainers_fy15ytd.csv`]: 'a,b\n' }), 'detainers-2015');
    expect([broken.status, broken.err]).toEqual([
      EXIT.noInput,
      expect.stringMatching(/line 1 has no column "prepare_date"/),
    ]);
    const absent = await build(records({}), 'detainers-2015');
    expect([absent.status, absent.err]).toEqual([
      EXIT.noInput,
      expect.stringMatching(/detainers-2015: left out, since .*get-the-records.md/),
    ]);
    expect((await runMain('figures', 'build', '--folder', '/no/such/folder')).err).toMatch(/no such folder/);
    expect((await runMain('figures', 'bild')).err).toMatch(/found "bild"; write figures build, figures check/);
  });
});

describe('holdpoint figures diff', () => {
  it('names each cell that differs between two results, and why', async () => {
    const [before, after] = [scratchFolder(), scratchFolder()];
    const write = (text: string, out: string) =>
      runMain(
        'figures',
        'build',
        'detainers-2015',
        '--data',
        records({ [`${FOLDER}/detainers_fy15ytd.csv`]: text }),
        '--folder',
        DEFINITIONS(),
        '--out',
        out,
      );
    await write(CSV, before);
    await write(`${CSV}\n2015-07-01,${FORM},,,,\n`, after);
    expect(readdirSync(before).toSorted()).toEqual(['detainers-2015.csv', 'detainers-2015.json']);
    const { status, out } = await runMain('figures', 'diff', before, after);
    expect(status).toBe(EXIT.different);
    expect(out).toMatch(
      /^detainers-2015: 1 cells differ \(ice-detainers-fy2015\/detainers_fy15ytd.csv is not the same\)\n.*\n.*\n +detainers +3 +4\n$/,
    );
    expect(await runMain('figures', 'diff', before, before)).toMatchObject({
      status: EXIT.ok,
      out: 'detainers-2015: the same\n',
    });
    expect((await runMain('figures', 'diff', before)).err).toMatch(/name two results/);
  });
});

describe('the project’s own register', () => {
  it('has no finding', async () => {
    expect(await runMain('figures', 'check')).toMatchObject({
      status: EXIT.ok,
      out: expect.stringMatching(/\nno findings\n$/),
    });
  });

  it('explains a figure with what it leaves out, its biases and its query', async () => {
    const { out } = await runMain('figures', 'explain', 'california-by-lift-reason');
    expect(out).toContain('excludes\n  - Rows without a state, of which some may be in California');
    expect(out).toMatch(/known biases\n  - A detainer that was prepared need not have been served/);
    expect(out).toContain("WHERE state = 'CALIFORNIA'");
  });
});

describe('holdpoint figures publish', () => {
  it('asks for approvals or a preview, and refuses approvals that two persons did not give', async () => {
    const out = join(scratchFolder(), 'site');
    expect((await runMain('figures', 'publish', out)).err).toMatch(/say --record FILE .*, or --preview/);
    const record = records({
      'first.yaml': `publication: first\non: 2026-12-01\napprovals:\n  - { name: A. Avila, role: editor, on: 2026-12-01, digest: ${'a0'.repeat(32)} }\n`,
    });
    const { status, err } = await runMain(
      'figures',
      'publish',
      out,
      '--record',
      join(record, 'first.yaml'),
      '--data',
      records({}),
    );
    expect(status).toBe(EXIT.notProven);
    expect(err).toMatch(
      /first.yaml: not published: nobody approved these results; .*; two different persons must, each with digest: [0-9a-f]{64}/,
    );
  });
});
