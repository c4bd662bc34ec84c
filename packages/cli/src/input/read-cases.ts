import { decodeText, UnreadableFile } from '@holdpoint/sheets';
import { CommandError, EXIT, usageError } from '../exit-codes.ts';
import { readCsv, readExcel, TableFault, type RawRow } from '@holdpoint/tables';
import { detectFormat, type InputFormat } from './input-format.ts';
import type { InputOptions } from './input-options.ts';
import { openInput, type OpenInput } from './open-input.ts';
import type { CaseStream, RawCase } from './raw-case.ts';
import { asCase } from './table-case.ts';
import { isFrame } from './table-row.ts';
import { readJson } from './read-json.ts';
import { readNdjson } from './read-ndjson.ts';

/** Opens a file of cases in any format that is understood; a file that is no such thing ends the command. */
export const openCases = async (path: string, options: InputOptions = {}): Promise<CaseStream> => {
  const input = await openInput(path);
  try {
    const format = detectFormat(path, input.head, options.format);
    if (options.sheet !== undefined && format !== 'xlsx') {
      throw usageError(`--sheet: ${path} is ${format}; only an Excel workbook has sheets`);
    }
    const { total, cases } = await readAs(format, path, input, options);
    return { total, cases: closing(cases, input.close) };
  } catch (error) {
    await input.close();
    throw asCommandError(error);
  }
};

/** A file that cannot be read ends the command, as a slip of the command line does. */
const asCommandError = (error: unknown): unknown => {
  if (!(error instanceof UnreadableFile)) return error;
  const isUsage = error instanceof TableFault && error.isOfAsker;
  return isUsage ? usageError(error.message) : new CommandError(error.message, EXIT.noInput);
};

const readAs = async (
  format: InputFormat,
  path: string,
  input: OpenInput,
  options: InputOptions,
): Promise<CaseStream> => {
  const text = () => decodeText(path, input.bytes);
  switch (format) {
    case 'json':
      return readJson(path, text());
    case 'ndjson':
      return { total: undefined, cases: readNdjson(text()) };
    case 'csv':
      return { total: undefined, cases: casesIn(readCsv(path, text())) };
    case 'xlsx': {
      if (input.isPacked) throw packedBinary(path);
      return { total: undefined, cases: casesIn(await readExcel(path, input.bytes, { ...options, isText: isFrame })) };
    }
    case 'parquet': {
      if (input.isPacked) throw packedBinary(path);
      const { readParquet } = await import('./parquet/read-parquet.ts');
      return readParquet(path);
    }
  }
};

async function* casesIn(rows: AsyncIterable<RawRow>): AsyncGenerator<RawCase> {
  for await (const row of rows) yield asCase(row);
}

const packedBinary = (path: string): CommandError =>
  new CommandError(
    `${path}: packed with gzip; unpack it (gunzip), since this format is packed by itself`,
    EXIT.noInput,
  );

async function* closing(cases: AsyncIterable<RawCase>, close: () => Promise<void>): AsyncGenerator<RawCase> {
  try {
    yield* cases;
  } catch (error) {
    throw asCommandError(error);
  } finally {
    await close();
  }
}

/** All cases of a file at once, for a file that is known to be small. */
export const readAllCases = async (path: string, options: InputOptions = {}): Promise<readonly RawCase[]> =>
  Array.fromAsync((await openCases(path, options)).cases);
