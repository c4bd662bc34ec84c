import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvSplitter, parseCsv, parseCsvRecords, parseCsvRows } from './csv.ts';

describe('CSV', () => {
  it.each<[string, string[][]]>([
    [
      'a,b\nc,d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,\n,b\n',
      [
        ['a', ''],
        ['', 'b'],
      ],
    ],
    ['a,', [['a', '']]],
    ['a', [['a']]],
    ['', []],
    ['\n\na\n\n\nb\n\n', [['a'], ['b']]],
    [',\n', [['', '']]],
    ['\ufeffa,b', [['a', 'b']]],
    ['a,\ufeffb', [['a', '\ufeffb']]],
    [' a , b ', [[' a ', ' b ']]],
  ])('%j is split into rows and cells', (text, rows) => {
    expect(parseCsv(text)).toEqual(rows);
  });

  it.each<[string, string[][]]>([
    ['"a,b",c', [['a,b', 'c']]],
    [
      '"a\nb",c\nd,e',
      [
        ['a\nb', 'c'],
        ['d', 'e'],
      ],
    ],
    ['"a\r\nb"', [['a\r\nb']]],
    ['"say ""yes""",b', [['say "yes"', 'b']]],
    ['"""",b', [['"', 'b']]],
    ['"",b', [['', 'b']]],
    ['a"b",c', [['a"b"', 'c']]],
    [
      '"a",\n"b",c',
      [
        ['a', ''],
        ['b', 'c'],
      ],
    ],
  ])('%j keeps what is quoted', (text, rows) => {
    expect(parseCsv(text)).toEqual(rows);
  });

  it('gives back any cells that were quoted when written', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', ' ', 'é') });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 5 });
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n'), (rows, end) => {
        const text = rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(',') + end).join('');
        expect(parseCsv(text)).toEqual(rows);
      }),
    );
  });
});

describe('CSV records', () => {
  it('have the names of the header row, without the space around them', () => {
    expect(parseCsvRecords('statute, from \nPC 1,2020-01-01\nPC 2,\n')).toEqual([
      { statute: 'PC 1', from: '2020-01-01' },
      { statute: 'PC 2', from: '' },
    ]);
  });

  it('give an empty cell for one that is missing and drop one that has no name', () => {
    expect(parseCsvRecords('a,b\n1\n1,2,3\n')).toEqual([
      { a: '1', b: '' },
      { a: '1', b: '2' },
    ]);
  });

  it('are none where there is only a header, or nothing', () => {
    expect([parseCsvRecords('a,b\n'), parseCsvRecords('')]).toEqual([[], []]);
  });
});

describe('the line of a row', () => {
  it('is where the row begins, whatever blank lines and quoted line breaks stand before it', () => {
    const text = 'a,b\n\n"one\ntwo",x\r\n\n3,y\n';
    expect(parseCsvRows(text).map(({ line, cells }) => [line, cells[1]])).toEqual([
      [1, 'b'],
      [3, 'x'],
      [6, 'y'],
    ]);
  });
});

describe('CSV that comes in pieces', () => {
  const text = '\ufeffid,says\r\na,"one ""two"",\nthree"\n\nb,"",c\r\nd,"e"';

  it('is split into the same rows wherever it is cut', () => {
    const whole = parseCsvRows(text);
    expect(whole.map(({ line }) => line)).toEqual([1, 2, 5, 6]);
    for (let cut = 0; cut <= text.length; cut++) {
      const splitter = csvSplitter();
      const rows = [...splitter.push(text.slice(0, cut)), ...splitter.push(text.slice(cut)), ...splitter.end()];
      expect(rows, `cut at ${cut}`).toEqual(whole);
    }
  });

  it('gives a row as soon as its line ends, and tells how much of the next it holds', () => {
    const splitter = csvSplitter();
    expect(splitter.push('a,b\n"c')).toEqual([{ line: 1, cells: ['a', 'b'] }]);
    expect(splitter.push('\nd')).toEqual([]);
    expect(splitter.open()).toEqual({ line: 2, length: 4 });
    expect(splitter.push('",e\n')).toEqual([{ line: 2, cells: ['c\nd', 'e'] }]);
    expect([splitter.open(), splitter.end()]).toEqual([{ line: 4, length: 0 }, []]);
  });

  it('says of a row that a quote in it is never closed', () => {
    expect(parseCsvRows('a,b\nc,"d\ne,f\n')).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['c', 'd\ne,f\n'], isUnclosed: true },
    ]);
    expect(parseCsvRows('a,"b"')).toEqual([{ line: 1, cells: ['a', 'b'] }]);
    expect(parseCsvRows('a,"')).toEqual([{ line: 1, cells: ['a', ''], isUnclosed: true }]);
    expect(parseCsvRows('"')).toEqual([{ line: 1, cells: [''], isUnclosed: true }]);
  });
});
