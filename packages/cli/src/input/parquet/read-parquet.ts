import { CommandError, EXIT } from '../../exit-codes.ts';
import type { CaseStream, RawCase } from '../raw-case.ts';
import { readHeader } from '@holdpoint/tables';
import { tableCase } from '../table-case.ts';
import { type OpenParquet, openParquet } from './open-parquet.ts';
import { parquetValue } from './parquet-value.ts';

/** The cases of a Parquet file, a row each; a few thousand rows are held at a time. */
export const readParquet = async (path: string): Promise<CaseStream> => {
  const parquet = await openParquet(path);
  try {
    const total = await countRows(parquet);
    return { total, cases: readRows(path, parquet, total) };
  } catch (error) {
    parquet.close();
    throw unreadable(path, error);
  }
};

/** How many rows the file itself says it holds. */
const countRows = async ({ connection, file }: OpenParquet): Promise<number> => {
  const reader = await connection.runAndReadAll(`SELECT num_rows FROM parquet_file_metadata(${file})`);
  return Number(reader.getRows()[0]?.[0] ?? 0);
};

async function* readRows(path: string, parquet: OpenParquet, total: number): AsyncGenerator<RawCase> {
  let row = 0;
  try {
    // Older writers leave text unmarked, as bytes; a folder named like year=2026 adds no column.
    const query = `SELECT * FROM read_parquet(${parquet.file}, binary_as_string = true, hive_partitioning = false)`;
    const result = await parquet.connection.stream(query);
    const names = readHeader(path, result.columnNames(), 'the schema');
    const isJson = result.columnTypes().map(({ alias }) => alias === 'JSON');
    for (;;) {
      const chunk = await result.fetchChunk();
      if (chunk === null || chunk.rowCount === 0) break;
      for (const values of chunk.getRows()) {
        row += 1;
        const cells = values.map((value, column) => cellOf(parquetValue(value), isJson[column] === true));
        yield tableCase(names, cells, { row, place: `row ${row}` });
      }
    }
  } catch (error) {
    throw unreadable(path, error);
  } finally {
    parquet.close();
  }
  // A stream of this library ends without an error where a later part of the file is damaged.
  if (row !== total) {
    throw new CommandError(
      `${path}: damaged: ${row} of ${total} rows could be read, and only these were decided; write the file anew`,
      EXIT.noInput,
    );
  }
}

/** A column marked as JSON holds values as text. */
const cellOf = (value: unknown, isJson: boolean): unknown => {
  if (!isJson || typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
};

const unreadable = (path: string, error: unknown): CommandError => {
  if (error instanceof CommandError) return error;
  const why = (error instanceof Error ? error.message : String(error)).split('\n')[0];
  return new CommandError(
    `${path}: not a whole Parquet file (${why}); check that it was copied to its end, or write it anew`,
    EXIT.noInput,
  );
};
