import { CommandError, EXIT } from '../exit-codes.ts';

export const INPUT_FORMATS = ['json', 'ndjson', 'csv', 'xlsx', 'parquet'] as const;

export type InputFormat = (typeof INPUT_FORMATS)[number];

const ENDINGS: Readonly<Record<string, InputFormat>> = {
  json: 'json',
  ndjson: 'ndjson',
  jsonl: 'ndjson',
  csv: 'csv',
  xlsx: 'xlsx',
  xlsm: 'xlsx',
  parquet: 'parquet',
};

const KINDS: Readonly<Record<InputFormat, string>> = {
  json: 'JSON',
  ndjson: 'NDJSON',
  csv: 'CSV',
  xlsx: 'an Excel workbook',
  parquet: 'Parquet',
};

/**
 * The format of a file: what `chosen` says, else its ending, else its first bytes; text that nothing names is JSON.
 * Where the bytes contradict the name, the command ends and says what to do.
 */
export const detectFormat = (name: string, head: Buffer, chosen: InputFormat | undefined): InputFormat => {
  const fail = (says: string): never => {
    throw new CommandError(`${name}: ${says}`, EXIT.noInput);
  };
  if (head.length === 0) return fail('the file is empty; expected cases as JSON, NDJSON, CSV, Excel or Parquet');
  if (startsWith(head, OLE)) return fail(oleRemedy(head));
  if (startsWith(head, 'PARE')) return fail('an encrypted Parquet file; write it without encryption');
  const expected = chosen ?? byEnding(name);
  const found = binaryFormat(head);
  if (expected === undefined) return found ?? 'json';
  const isText = expected !== 'xlsx' && expected !== 'parquet';
  if (found === undefined ? isText : found === expected) return expected;
  const [says, holds] = [chosen === undefined ? 'named as' : 'said to be', found === undefined ? 'text' : KINDS[found]];
  const remedy = found === undefined ? 'if it is CSV, say --format csv' : `say --format ${found}, or mend the name`;
  return fail(`${says} ${KINDS[expected]}, but it holds ${holds}; ${remedy}`);
};

/** What the ending of a file's name says; `.gz` after it counts for nothing. */
const byEnding = (name: string): InputFormat | undefined =>
  ENDINGS[/\.([a-z]+)(?:\.gz)?$/i.exec(name)?.[1]?.toLowerCase() ?? ''];

const binaryFormat = (head: Buffer): InputFormat | undefined => {
  if (startsWith(head, 'PK\u0003\u0004')) return 'xlsx';
  return startsWith(head, 'PAR1') ? 'parquet' : undefined;
};

const OLE = '\u00D0\u00CF\u0011\u00E0';

const startsWith = (head: Buffer, bytes: string): boolean => head.toString('latin1', 0, bytes.length) === bytes;

/** An encrypted workbook is an OLE file around the package; so is every Excel file of before 2007. */
const oleRemedy = (head: Buffer): string => {
  const holds = (name: string) => head.includes(Buffer.from(name, 'utf16le'));
  if (holds('EncryptedPackage')) {
    return 'locked with a password; open it in Excel, take the password off (File, Info, Protect Workbook) and save it';
  }
  if (holds('Workbook') || holds('Book')) {
    return 'an Excel file of the kind before 2007 (.xls); open it in Excel and save it as .xlsx';
  }
  return 'an Office file locked with a password or of the kind before 2007; open it in Excel and save it as .xlsx without a password';
};
