import { describe, expect, it } from 'vitest';
import { EXIT } from '../exit-codes.ts';
import { detectFormat } from './input-format.ts';

const TEXT = Buffer.from('{"id":"a"}');
const ZIP = Buffer.from('PK\u0003\u0004…');
const PARQUET = Buffer.from('PAR1…');
const ole = (stream: string) =>
  Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.from(stream, 'utf16le')]);

describe('the format of a file is', () => {
  it.each([
    ['a.json', TEXT, undefined, 'json'],
    ['a.NDJSON', TEXT, undefined, 'ndjson'],
    ['a.jsonl.gz', TEXT, undefined, 'ndjson'],
    ['a.csv', TEXT, undefined, 'csv'],
    ['a.xlsx', ZIP, undefined, 'xlsx'],
    ['a.parquet', PARQUET, undefined, 'parquet'],
    ['-', TEXT, undefined, 'json'],
    ['-', ZIP, undefined, 'xlsx'],
    ['download', PARQUET, undefined, 'parquet'],
    ['a.json', TEXT, 'csv', 'csv'],
    ['a.txt', TEXT, 'ndjson', 'ndjson'],
    ['a.zip', ZIP, 'xlsx', 'xlsx'],
  ] as const)('%s holding %s, said to be %s: %s', (name, head, chosen, format) => {
    expect(detectFormat(name, head, chosen)).toBe(format);
  });
});

describe('a file whose bytes contradict its name ends the command:', () => {
  it.each([
    [
      'a.xlsx',
      TEXT,
      undefined,
      'a.xlsx: named as an Excel workbook, but it holds text; if it is CSV, say --format csv',
    ],
    ['a.csv', TEXT, 'parquet', 'a.csv: said to be Parquet, but it holds text; if it is CSV, say --format csv'],
    ['a.csv', ZIP, undefined, 'named as CSV, but it holds an Excel workbook; say --format xlsx, or mend the name'],
    ['a.xlsx', PARQUET, undefined, 'but it holds Parquet; say --format parquet, or mend the name'],
    ['a.json', Buffer.alloc(0), undefined, 'the file is empty; expected cases as JSON, NDJSON, CSV, Excel or Parquet'],
    ['a.xlsx', ole('EncryptedPackage'), undefined, 'locked with a password; open it in Excel, take the password off'],
    ['a.xls', ole('Workbook'), undefined, 'of the kind before 2007 (.xls); open it in Excel and save it as .xlsx'],
    ['a.xlsx', ole('…'), undefined, 'an Office file locked with a password or of the kind before 2007'],
    ['a.parquet', Buffer.from('PARE'), undefined, 'an encrypted Parquet file; write it without encryption'],
  ] as const)('%s', (name, head, chosen, says) => {
    expect(() => detectFormat(name, head, chosen)).toThrow(expect.objectContaining({ status: EXIT.noInput }));
    expect(() => detectFormat(name, head, chosen)).toThrow(says);
  });
});
