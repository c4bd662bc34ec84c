import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parquetFile } from '../../../test/parquet-file.ts';
import { scratchFile } from '../../../test/run-main.ts';
import { EXIT } from '../../exit-codes.ts';
import { readAllCases } from '../read-cases.ts';

const read = async (query: string) => readAllCases(await parquetFile(query));
const factsOf = async (query: string) => (await read(query)).map(({ raw }) => raw);

describe('a Parquet row', () => {
  it('has columns as CSV has them', async () => {
    const query = `SELECT 'a' AS id, 'county-jail' AS agency, 'hold|notification' AS "document 1 asks", NULL AS "local policy"
      UNION ALL SELECT 'b', '', 'cannot be had', 'disputed: allows|forbids'`;
    const [first, second] = await read(query);
    expect([first?.row, first?.place, second?.row]).toEqual([1, 'row 1', 2]);
    expect(first?.raw).toEqual({
      id: 'a',
      facts: { agency: 'county-jail', documents: { complete: 'no', list: [{ asks: ['hold', 'notification'] }] } },
    });
    expect(second?.raw).toEqual({
      id: 'b',
      facts: {
        documents: { complete: 'no', list: [{ asks: { unknown: 'cannot be had' } }] },
        'local policy': { disputed: ['allows', 'forbids'] },
      },
    });
  });

  it('has dates and timestamps as days, truth values, and numbers as text', async () => {
    const query = `SELECT 17 AS id, DATE '2026-03-02' AS "on", TIMESTAMP '2022-03-02 14:10:00' AS "conviction 1 on",
      TIMESTAMP_S '2022-03-03 00:00:00' AS "conviction 2 on", TRUE AS "convictions complete"`;
    expect(await factsOf(query)).toEqual([
      {
        id: '17',
        on: '2026-03-02',
        facts: { convictions: { complete: true, list: [{ on: '2022-03-02' }, { on: '2022-03-03' }] } },
      },
    ]);
  });

  it('has lists and records as the case form in JSON has them, what is null being left out', async () => {
    const query = `SELECT 'a' AS id, {'complete': 'yes', 'list': [
        {'statute': 'PC 459', 'on': DATE '2012-05-10', 'later history': ['pardoned']},
        {'statute': 'PC 484', 'on': NULL, 'later history': NULL}]} AS convictions,
      [{'kind': 'I-247A', 'asks': ['hold']}] AS documents, MAP {'hold': 'forbids'} AS "local policy"`;
    expect(await factsOf(query)).toEqual([
      {
        id: 'a',
        facts: {
          convictions: {
            complete: 'yes',
            list: [{ statute: 'PC 459', on: '2012-05-10', 'later history': ['pardoned'] }, { statute: 'PC 484' }],
          },
          documents: { complete: 'no', list: [{ kind: 'I-247A', asks: ['hold'] }] },
          'local policy': { hold: 'forbids' },
        },
      },
    ]);
  });

  it('may hold its facts in one column, as a record or as JSON', async () => {
    const facts = { agency: 'county-jail' };
    expect(await factsOf(`SELECT 'a' AS id, {'agency': 'county-jail'} AS facts`)).toEqual([{ id: 'a', facts }]);
    expect(await factsOf(`SELECT 'a' AS id, '{"agency": "county-jail"}'::JSON AS facts`)).toEqual([{ id: 'a', facts }]);
  });

  it('has a fault where an instant stands for a day, alone or in a record', async () => {
    const instant = `TIMESTAMPTZ '2022-03-02 23:00:00+00'`;
    const [bad, good] = await read(`SELECT 'a' AS id, ${instant} AS "conviction 1 on" UNION ALL SELECT 'b', NULL`);
    expect(bad?.faults).toEqual([expect.stringMatching(/^conviction 1 on: found an instant \(2022-/)]);
    expect(good?.raw).toEqual({ id: 'b', facts: {} });
    const [inside] = await read(`SELECT 'a' AS id, [{'on': ${instant}}] AS convictions`);
    expect(inside?.faults).toEqual([expect.stringMatching(/^convictions: found \[.*#MEND! found an instant/)]);
  });
});

describe('a Parquet file', () => {
  const MANY = `SELECT 'case-' || i AS id, 'county-jail' AS agency, md5(i::VARCHAR) AS title FROM range(20000) AS t(i)`;

  it('is read whole, in its order, from any name', async () => {
    const bytes = readFileSync(await parquetFile(MANY));
    const rows = await readAllCases(scratchFile("o'brien [1]*.parquet", bytes));
    expect(rows).toHaveLength(20_000);
    expect(rows.every(({ raw }, index) => JSON.stringify(raw).includes(`"case-${index}"`))).toBe(true);
  });

  it('cut short ends the command', async () => {
    const bytes = readFileSync(await parquetFile(MANY));
    const path = scratchFile('cut.parquet', bytes.subarray(0, bytes.length - 100));
    await expect(readAllCases(path)).rejects.toMatchObject({
      status: EXIT.noInput,
      message: expect.stringMatching(
        /cut\.parquet: not a whole Parquet file \(.*\); check that it was copied to its end/,
      ),
    });
  });

  it('damaged in its middle ends the command, since fewer rows come than it says', async () => {
    const path = await parquetFile(MANY, ', ROW_GROUP_SIZE 2048, COMPRESSION zstd');
    const bytes = readFileSync(path);
    writeFileSync(path, bytes.fill(0xff, Math.floor(bytes.length * 0.6), Math.floor(bytes.length * 0.7)));
    await expect(readAllCases(path)).rejects.toMatchObject({
      status: EXIT.noInput,
      message: expect.stringMatching(/a\.parquet: (damaged: \d+ of 20000 rows could be read|not a whole Parquet file)/),
    });
  });

  it('may read nothing but itself', async () => {
    const { openParquet } = await import('./open-parquet.ts');
    const parquet = await openParquet(await parquetFile(MANY));
    const other = await parquetFile(MANY);
    const run = (sql: string) => parquet.connection.run(sql);
    await expect(run(`SELECT * FROM read_parquet('${other}')`)).rejects.toThrow('disabled');
    await expect(run(`COPY (SELECT 1) TO '${other}.csv'`)).rejects.toThrow('disabled');
    await expect(run('INSTALL httpfs')).rejects.toThrow(/disabled|not allowed|Permission/i);
    await expect(run('SET enable_external_access = true')).rejects.toThrow();
    parquet.close();
  });
});
