import { parseCsvRecords } from '@holdpoint/engine';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textCell, xlsxFile } from '../../../scripts/xlsx-file.ts';
import { letterClient } from './letter-client.ts';
import { startTestApi, type TestApi } from './service.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
}, 60_000);
afterAll(() => api.end());

const { post, get, newLetter } = letterClient(() => api);
const MAPPING = { name: 'Name', born: 'DOB' };

interface Imported {
  readonly taken: number;
  readonly refused: number;
  readonly total: number;
  readonly rejects: readonly { readonly place: string; readonly faults: readonly string[] }[];
}

const upload = async (id: string, content: string | Uint8Array, sheet?: string) => {
  const bytes = Buffer.from(content).toString('base64');
  return post(`/v1/letters/${id}/files`, { name: 'list', content: bytes, ...(sheet === undefined ? {} : { sheet }) });
};
const taken = async (id: string, content: string | Uint8Array): Promise<Imported> => {
  const { body } = await upload(id, content);
  expect(body).toMatchObject({ id: expect.any(String) });
  return (await post(`/v1/letters/${id}/imports`, { file: body.id, mapping: MAPPING, dryRun: false })).body;
};
const row = (number: number, name: string, born: string, more = ''): string =>
  textCell(`A${number}`, name) + textCell(`B${number}`, born) + more;
const book = (rows: readonly string[], after = '') =>
  xlsxFile([{ name: 'List', rows: [row(1, 'Name', 'DOB'), ...rows], after }], { formats: ['yyyy-mm-dd'] });
const numberCell = (at: string, value: string, style: number): string =>
  `<c r="${at}" s="${style}"><v>${value}</v></c>`;
const merge = (block: string): string => `<mergeCells><mergeCell ref="${block}"/></mergeCells>`;
const GOOD = row(2, 'Good Person', '1990-01-01');

describe('a bad list', () => {
  it.each([
    [
      'a birth date that a spreadsheet counted',
      'Name,DOB\nGood Person,1990-01-01\nSample Person,32907\n',
      'row 3',
      'DOB: found the number 32907, which a spreadsheet may have counted from 1900 (1990-02-03) or from 1904; write the day as YYYY-MM-DD',
    ],
    [
      'bytes of another encoding',
      Buffer.from('Name,DOB\nGood Person,1990-01-01\nMu\u00f1oz,1990-01-01\n', 'latin1'),
      'row 3',
      'Name: found bytes that are not UTF-8; save the file as UTF-8 (in Excel "CSV UTF-8")',
    ],
    ['no name', 'Name,DOB\nGood Person,1990-01-01\n,1990-01-01\n', 'row 3', 'no name stands here'],
    ['a cell too many', 'Name,DOB\nGood Person,1990-01-01\nA,1990-01-01,x\n', 'row 3', 'columns: found 3; expected 2'],
    ['a quote never closed', 'Name,DOB\nGood Person,1990-01-01\n"A,1990-01-01\n', 'row 3', 'is never closed'],
    [
      'cells that are merged',
      book([GOOD, row(3, 'First Person', '1990-01-01'), row(4, '', '1990-01-02')], merge('A3:A4')),
      'List row 4',
      'List!A4: merged with others (A3:A4)',
    ],
    [
      'an error of a formula',
      book([GOOD, textCell('A3', 'A Person') + '<c r="B3" t="e"><f>1/0</f><v>#DIV/0!</v></c>']),
      'List row 3',
      '#DIV/0!',
    ],
    [
      'a number without a format of a day',
      book([GOOD, textCell('A3', 'A Person') + numberCell('B3', '32907', 0)]),
      'List row 3',
      'found the number 32907',
    ],
  ])(
    'refuses the one row with %s, says where and what to do, and takes the others',
    async (_what, content, place, says) => {
      const { taken: rows, refused, total, rejects } = await taken(await newLetter(), content);
      expect([rows + refused, refused, rejects[0]?.place]).toEqual([total, 1, place]);
      expect(rejects[0]?.faults.join('; ')).toContain(says);
    },
  );

  it.each([
    ['CSV', 'Name,DOB\nA Person,1990-01-01\nLast Name,First Name\nB,Person\nC,Person\n', 'row 3'],
    [
      'Excel',
      book([
        row(2, 'A Person', '1990-01-01'),
        '',
        row(4, 'Last Name', 'First Name'),
        row(5, 'B', 'Person'),
        row(6, 'C', 'Person'),
      ]),
      'List row 4',
    ],
  ])('with a second table under the first (%s) is taken as far as the first goes', async (_what, content, begins) => {
    const { taken: rows, refused, rejects } = await taken(await newLetter(), content);
    expect([rows, refused]).toEqual([1, 3]);
    expect(new Set(rejects.flatMap(({ faults }) => faults))).toEqual(
      new Set([`a second table begins in ${begins}; put each table into a file or sheet of its own`]),
    );
  });

  it('keeps a day that Excel counted and shows as a day', async () => {
    const id = await newLetter();
    expect(await taken(id, book([textCell('A2', 'A Person') + numberCell('B2', '32907', 1)]))).toMatchObject({
      taken: 1,
    });
    expect((await get(`/v1/letters/${id}/rows`)).body.items[0].cells.born).toBe('1990-02-03');
  });

  it.each([
    ['a line of ten megabytes', `Name,DOB\n"${'x'.repeat(10_000_000)}`, 'longer than 200,000 characters'],
    ['no rows', 'Name,DOB\n', 'a header and no rows'],
    ['zero bytes', 'N\0a\0m\0e\0', 'not UTF-8 text'],
    ['semicolons', 'Name;DOB\nA;1990-01-01\n', 'the columns are parted by semicolons'],
    ['half a workbook', 'PK\u0003\u0004half', 'not a whole Excel workbook'],
    ['half a PDF', '%PDF-1.7 half', 'not a whole PDF'],
  ])('of %s is refused whole', async (_what, content, says) => {
    const { status, body } = await upload(await newLetter(), content);
    expect([status, body.detail]).toEqual([422, expect.stringContaining(says)]);
  });

  it('names a sheet that is not there with those that are', async () => {
    const { status, body } = await upload(await newLetter(), book([GOOD]), 'Other');
    expect([status, body.detail]).toEqual([422, expect.stringContaining('has "List"')]);
  });

  it('comes back as a reject file without a formula and without what is not kept', async () => {
    const id = await newLetter();
    const lines = [
      'Name,DOB,Nationality,Remark',
      '=cmd()|x,soon,X,+1',
      '@SUM(1),32907,X,"-2,3"',
      'Good Person,1990-01-01,X,=',
    ];
    expect(await taken(id, `${lines.join('\n')}\n`)).toMatchObject({ taken: 1, refused: 2 });
    const { csv, rows } = (await get(`/v1/letters/${id}/rejects`)).body;
    expect(rows).toBe(2);
    expect(parseCsvRecords(csv)).toEqual([
      {
        'where it stands': 'row 2',
        'why it was refused': expect.stringContaining('found "soon"'),
        Name: "'=cmd()|x",
        DOB: 'soon',
        Remark: "'+1",
      },
      {
        'where it stands': 'row 3',
        'why it was refused': expect.stringContaining('32907'),
        Name: "'@SUM(1)",
        DOB: '32907',
        Remark: "'-2,3",
      },
    ]);
  });
});
