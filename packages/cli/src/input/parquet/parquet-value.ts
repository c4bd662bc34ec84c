import {
  DuckDBArrayValue,
  DuckDBBlobValue,
  DuckDBDateValue,
  DuckDBListValue,
  DuckDBMapValue,
  DuckDBStructValue,
  DuckDBTimestampMillisecondsValue,
  DuckDBTimestampNanosecondsValue,
  DuckDBTimestampSecondsValue,
  DuckDBTimestampTZValue,
  DuckDBTimestampValue,
  type DuckDBValue,
} from '@duckdb/node-api';
import { TO_MEND } from '@holdpoint/tables';

/**
 * A value of a Parquet column as the case form in JSON has it: dates and timestamps as ISO days, lists as lists,
 * records and maps as mappings, numbers as text. What is null is left out, but for the place of a null in a list.
 */
export const parquetValue = (value: DuckDBValue): unknown => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (value instanceof DuckDBDateValue) return day(value.toString());
  if (isTimestamp(value)) return day(value.toString().slice(0, 10));
  // The day of an instant depends on the time zone, which the file does not say.
  if (value instanceof DuckDBTimestampTZValue) {
    return `${TO_MEND} found an instant (${value.toString()}), whose day depends on the time zone; write a DATE`;
  }
  if (value instanceof DuckDBBlobValue) return `${TO_MEND} found bytes; write text`;
  if (value instanceof DuckDBListValue || value instanceof DuckDBArrayValue) return value.items.map(parquetValue);
  if (value instanceof DuckDBStructValue) return record(Object.entries(value.entries));
  if (value instanceof DuckDBMapValue) return record(value.entries.map(({ key, value: one }) => [String(key), one]));
  return String(value);
};

const isTimestamp = (value: DuckDBValue): boolean =>
  value instanceof DuckDBTimestampValue ||
  value instanceof DuckDBTimestampSecondsValue ||
  value instanceof DuckDBTimestampMillisecondsValue ||
  value instanceof DuckDBTimestampNanosecondsValue;

const day = (text: string): string =>
  /^\d{4}-\d\d-\d\d$/.test(text) ? text : `${TO_MEND} found the date ${text}; write a day as YYYY-MM-DD`;

const record = (entries: readonly (readonly [string, DuckDBValue])[]): Record<string, unknown> =>
  Object.fromEntries(entries.filter(([, one]) => one !== null).map(([key, one]) => [key, parquetValue(one)]));
