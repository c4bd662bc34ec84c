import { parseDay } from '@holdpoint/engine';
import { describe, expect, it } from 'vitest';
import { COLUMNS, countRows, hasHeader } from './count-rows.ts';

const HEADER = COLUMNS.join(',');
const count = (...lines: readonly string[]) =>
  countRows([HEADER, ...lines, ''].join('\n'), {
    form: (name) => name === 'I247A' || name === 'I247G',
    state: (name) => name === 'CALIFORNIA',
  });
const dayOf = (text: string): number => parseDay(text) ?? Number.NaN;

describe('counting the rows of an extract', () => {
  it('puts rows together that differ in nothing but the day and the lift reason', () => {
    const { rows, groups, bad } = count(
      '2026-03-02,I247A,A JAIL,CALIFORNIA,AVILA,',
      '2026-03-02,I247A,A JAIL,CALIFORNIA,AVILA,Lifted',
      '2026-03-03,I247A,A JAIL,CALIFORNIA,AVILA,',
      '2026-03-03,I247G,A JAIL,CALIFORNIA,AVILA,',
    );
    expect([rows, bad]).toEqual([4, []]);
    expect(groups.map(({ form, days }) => [form, [...days]])).toEqual([
      [
        'I247A',
        [
          [dayOf('2026-03-02'), 2],
          [dayOf('2026-03-03'), 1],
        ],
      ],
      ['I247G', [[dayOf('2026-03-03'), 1]]],
    ]);
  });

  it('reads a quoted cell with a comma as one, and a doubled quote as a quote', () => {
    const { groups, bad } = count('2026-03-02,I247A,"A ""NEW"" JAIL",CALIFORNIA,"AVILA, PORT OF",');
    expect(bad).toEqual([]);
    expect(groups[0]).toMatchObject({ facility: 'A "NEW" JAIL', city: 'AVILA, PORT OF' });
  });

  it('reads a quoted and a plain writing of the same words as the same', () => {
    const { groups } = count(
      '2026-03-02,I247A,A JAIL,CALIFORNIA,AVILA,',
      '2026-03-02,I247A,"A JAIL",CALIFORNIA,AVILA,',
    );
    expect(groups).toHaveLength(1);
  });

  it('gives the same for lines that end in CR LF', () => {
    const text = `${HEADER}\n2026-03-02,I247A,A JAIL,CALIFORNIA,AVILA,Lifted\n`;
    const known = { form: () => true, state: () => true };
    expect(countRows(text.replaceAll('\n', '\r\n'), known)).toEqual(countRows(text, known));
  });

  it('reads the last row without a line end, and leaves out blank lines', () => {
    const text = `${HEADER}\n\n2026-03-02,I247A,,,,\n\n2026-03-02,I247A,,,,`;
    expect(countRows(text, { form: () => true, state: () => true })).toMatchObject({ rows: 2, bad: [] });
  });

  it('has no rows in a header alone, with or without its line end', () => {
    const known = { form: () => true, state: () => true };
    expect(countRows(HEADER, known).rows).toBe(0);
    expect(countRows(`${HEADER}\n`, known).rows).toBe(0);
  });
});

describe('a row of an extract is kept apart, with its line and the remedy, where', () => {
  it.each([
    ['its day is no day', '2026-02-30,I247A,,,,', ['prepare_date: found "2026-02-30"; write a day as YYYY-MM-DD']],
    ['it has no day', ',I247A,,,,', ['prepare_date: found ""; write a day as YYYY-MM-DD']],
    [
      'its form is unknown',
      '2026-03-02,I999,,,,',
      [expect.stringMatching(/^detainer_type: found "I999"; add the name/)],
    ],
    [
      'its state is unknown',
      '2026-03-02,I247A,,ATLANTIS,,',
      [expect.stringMatching(/^state: found "ATLANTIS"; write/)],
    ],
    ['a cell is missing', '2026-03-02,I247A,,,', [expect.stringMatching(/^columns: found 5; expected prepare_date, /)]],
    ['a comma is not quoted', '2026-03-02,I247A,A,CALIFORNIA,B,C,', [expect.stringMatching(/^columns: found 7;/)]],
    ['it has no comma', 'end of file', [expect.stringMatching(/^prepare_date/), expect.stringMatching(/^columns: /)]],
    ['all is wrong', 'x,I999,,ATLANTIS,,', [expect.anything(), expect.anything(), expect.anything()]],
  ])('%s', (_why, line, faults) => {
    const { rows, groups, bad } = count('2026-03-02,I247A,,,,', line, '2026-03-04,I247A,,,,');
    expect(rows).toBe(3);
    expect(bad).toEqual([{ row: 3, source: line, faults }]);
    expect([...(groups[0]?.days.values() ?? [])]).toEqual([1, 1]);
  });
});

describe('the header of an extract', () => {
  it.each([
    ['as published', `${HEADER}\nx`, true],
    ['with CR LF', `${HEADER}\r\nx`, true],
    ['with a byte order mark', `\uFEFF${HEADER}\nx`, true],
    ['alone', HEADER, true],
    ['left out', '2026-03-02,I247A,,,,\n', false],
    ['in another order', 'detainer_type,prepare_date,detention_facility,state,city,lift_reason\n', false],
    ['with a column more', `${HEADER},name\n`, false],
    ['of an empty file', '', false],
  ])('%s', (_how, text, isHeader) => {
    expect(hasHeader(text)).toBe(isHeader);
  });
});
