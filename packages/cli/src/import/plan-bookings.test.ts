import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scratchFile } from '../../test/run-main.ts';
import { PROJECT_ROOT } from '../project-root.ts';
import { planFiles } from './plan-files.ts';
import { readMapping } from './read-mapping.ts';

const SAMPLE = join(PROJECT_ROOT, 'fixtures', 'sample-jail');
const mapping = readMapping(join(SAMPLE, 'bookings.yaml'));
const HEAD = 'Booking No,Jacket No,Name,Race,Booked,Changed,Says US Citizen,Released,How Released';
const CHARGES = 'Booking No,Charge No,Type,Description,Disposed,Disposition';
const bookings = (...rows: readonly string[]): string => scratchFile('bookings.csv', [HEAD, ...rows, ''].join('\n'));
const charges = (...rows: readonly string[]): string => scratchFile('charges.csv', [CHARGES, ...rows, ''].join('\n'));
const plan = (...files: readonly string[]) => planFiles(mapping, files, {});
const ONE = 'B-1,J-1,Sample,x,11/02/2026 9:15 PM,4,N,,';

describe('the bookings of files', () => {
  it('are sent with their charges, wherever the rows stand; a request is no ground', async () => {
    const { units, counts, unread } = await plan(join(SAMPLE, 'charges.csv'), join(SAMPLE, 'bookings.csv'));
    expect(counts).toMatchObject({
      rows: 12,
      bookings: 4,
      'charge rows of these': 8,
      'grounds of custody': 5,
      'rows that are no ground of custody': 3,
    });
    expect(unread).toEqual(['Race']);
    expect(units[0]?.request).toEqual({
      method: 'PUT',
      path: '/v1/bookings/2026-004411',
      body: {
        sequence: 1,
        person: '88120',
        identifiers: { name: 'Sample, Alex' },
        bookedAt: '2026-11-03T05:15:00Z',
        recordSaysCitizen: false,
        grounds: [
          { ref: '1', kind: 'criminal charge', called: 'Theft of a bicycle' },
          { ref: '2', kind: 'hold of another county', called: 'Hold of Example County' },
        ],
      },
    });
    expect(units[1]?.request?.body).toMatchObject({
      eligible: { at: '2026-11-12T08:00:00Z', reason: 'charges dropped' },
    });
    expect(units[3]?.request?.body).toMatchObject({
      eligible: { at: '2026-11-17T08:00:00Z', reason: 'bail posted' },
      end: { at: '2026-11-17T16:00:00Z', how: 'released' },
    });
  });

  it('are found in each row of one file too, and a row that two files hold counts once', async () => {
    const text = `Booking No,Jacket No,Name,Booked,Changed,Says US Citizen,Released,How Released,Charge No,Type,Description,Disposed,Disposition
B-1,J-1,Sample,11/02/2026,1,N,,,1,NEW,Theft,,
B-1,J-1,Sample,11/02/2026,1,N,,,2,ICE,Detainer,,
`;
    const { units, counts } = await plan(scratchFile('a.csv', text), scratchFile('b.csv', text));
    expect(counts).toMatchObject({
      rows: 4,
      'rows that another file tells too': 2,
      bookings: 1,
      'grounds of custody': 1,
    });
    expect(units.length).toBe(1);
  });

  it('whose charges have no number of their own are known by what they say, in any order', async () => {
    const { mapping: own } = mapping;
    const { ref: _, ...withoutRef } = own.imports === 'bookings' ? (own.charges ?? { ref: '' }) : { ref: '' };
    const without = { ...mapping, mapping: { ...own, charges: withoutRef } as typeof own };
    const rows = ['B-1,,NEW,Theft,,', 'B-1,,NEW,Trespass,,', 'B-1,,NEW,Theft,,'];
    const refs = async (list: readonly string[]) => {
      const { units } = await planFiles(without, [bookings(ONE), charges(...list)], {});
      const body = units[0]?.request?.body as { grounds: { ref: string; called: string }[] };
      return body.grounds.map(({ ref, called }) => `${called} ${ref}`).toSorted();
    };
    expect(await refs(rows)).toEqual(await refs(rows.toReversed()));
    expect(new Set(await refs(rows)).size).toBe(3);
  });
});

describe('a bad row', () => {
  it('keeps back the rows of its booking, since a ground that is missing would let a person seem free, and no other', async () => {
    const files = [
      bookings(ONE, 'B-2,J-2,Other,x,11/02/2026,1,N,,'),
      charges('B-1,1,NEW,Theft,,', 'B-1,2,UNHEARD OF,Something,,', 'B-2,1,NEW,Theft,,'),
    ];
    const { units, counts } = await plan(...files);
    expect(counts).toMatchObject({ bookings: 1, 'charge rows of these': 1 });
    const rejected = units.find(({ request }) => request === undefined);
    expect(rejected?.rows.map(({ row }) => row)).toEqual([2, 2, 3]);
    expect(rejected?.faults.map(([fault]) => fault)).toEqual([
      expect.stringContaining('row: it belongs to the booking of charges.csv, row 3, which must be mended first'),
      expect.stringContaining('row: it belongs to the booking of charges.csv, row 3'),
      'Type: found "UNHEARD OF"; the mapping knows NEW, WARRANT, OTHER COUNTY, COURT, SERVING, ICE; add it there, or an "otherwise"',
    ]);
  });

  it.each([
    ['B-1,J-1,Sample,x,soon,4,N,,', 'Booked: found "soon"; write 2026-03-06'],
    ['B-1,J-1,Sample,x,,4,N,,', 'Booked: found nothing; write when the person was booked'],
    ['B-1,J-1,Sample,x,11/02/2026,late,N,,', 'Changed: found "late"'],
    ['B-1,J-1,Sample,x,11/02/2026,4,maybe,,', 'Says US Citizen: found "maybe"; the mapping knows Y, N'],
    ['B-1,J-1,Sample,x,11/02/2026,4,N,11/01/2026,BAIL', 'Released: found "11/01/2026", before it began'],
    [',J-1,Sample,x,11/02/2026,4,N,,', 'Booking No: found nothing; write the booking number'],
    ['B-1,J-1,Sample,x,11/02/2026,4,N,', 'columns: found 8; expected 9'],
    ['B-1,#REF!,Sample,x,11/02/2026,4,N,,', 'Jacket No: found the error #REF!'],
  ])('%s says what to do', async (row, says) => {
    const { units } = await plan(bookings(row));
    expect(units.map(({ request, faults }) => [request, faults.flat().join()])).toEqual([
      [undefined, expect.stringContaining(says)],
    ]);
  });

  it('of another booking than any row tells of is named', async () => {
    const { units } = await plan(bookings(ONE), charges('B-9,1,NEW,Theft,,'));
    expect(units.at(-1)?.faults).toEqual([['Booking No: no row tells when this booking was made; add its row']]);
  });

  it('that tells its booking otherwise than another row is named with what differs', async () => {
    const { units } = await plan(bookings(ONE, ONE.replace('9:15', '9:20')));
    expect(units[0]?.faults[1]).toEqual(['booking: bookedAt is otherwise than in row 2; write the same in each']);
  });

  it('whose charge ended before it began is named by its column', async () => {
    const { units } = await plan(bookings(ONE), charges('B-1,1,NEW,Theft,10/01/2026,DISMISSED'));
    expect(units[0]?.faults.flat()).toContainEqual(
      expect.stringContaining('Disposed: found "10/01/2026", before it began'),
    );
  });
});

it('a booking number that is no text is refused', async () => {
  const row = { 'Booking No': 'B-\uD800', Booked: '11/02/2026', Changed: '1', 'Says US Citizen': 'N' };
  const rest = { 'Jacket No': '', Name: '', Released: '', 'How Released': '' };
  const { units } = await plan(scratchFile('a.ndjson', `${JSON.stringify({ ...row, ...rest })}\n`));
  expect(units.map(({ request, faults }) => [request, faults.flat().join()])).toEqual([
    [undefined, expect.stringContaining('Booking No: found half a character')],
  ]);
});

it('a file that the mapping does not fit ends the command with the columns that are missing', async () => {
  await expect(plan(scratchFile('x.csv', 'Booking No,Charge No,Type\nB-1,1,NEW\n'))).rejects.toThrow(
    'the mapping does not fit: no column "Description", "Disposed", "Disposition"; found Booking No, Charge No, Type',
  );
});
