import { named, quoted } from '../database/open-database.ts';
import type { Codebook, CodebookColumn, ColumnType } from '../register/codebook-schema.ts';
import type { MatchedColumn } from './match-columns.ts';

const SQL_TYPES: Readonly<Record<ColumnType, string>> = {
  text: 'VARCHAR',
  day: 'DATE',
  month: 'DATE',
  instant: 'TIMESTAMP',
  whole: 'BIGINT',
  number: 'DOUBLE',
  'yes-no': 'BOOLEAN',
};

/** How each kind of cell is written, for whoever mends one. */
const REMEDIES: Readonly<Record<ColumnType, string>> = {
  text: '',
  day: 'write a day as YYYY-MM-DD',
  month: 'write a month as YYYY-MM',
  instant: 'write an instant as YYYY-MM-DD HH:MM:SS',
  whole: 'write a whole number',
  number: 'write a number',
  'yes-no': 'write YES or NO',
};

export const sqlTypeOf = ({ type }: CodebookColumn): string => SQL_TYPES[type];

export const remedyOf = ({ type }: CodebookColumn): string => `${REMEDIES[type]}; it is read as empty`;

/** The text of a cell, without the space around it; NULL where it holds nothing. */
export const textSql = ({ header }: MatchedColumn, { blanks }: Codebook): string => {
  if (header === undefined) return 'NULL::VARCHAR';
  const cell = `${named(header)}::VARCHAR`;
  // Trimming costs as much as reading; few cells need it, and a look at both ends costs next to nothing.
  const trimmed = `CASE WHEN starts_with(${cell}, ' ') OR ends_with(${cell}, ' ') THEN trim(${cell}) ELSE ${cell} END`;
  const empty = [...new Set(['', ...blanks])].map(quoted);
  return empty.length === 1
    ? `nullif((${trimmed}), '')`
    : `CASE WHEN (${trimmed}) NOT IN (${empty.join(', ')}) THEN (${trimmed}) END`;
};

/** The value of a cell whose text is `text`; NULL where the text is none of its kind. */
export const valueSql = ({ type }: CodebookColumn, text: string): string => {
  switch (type) {
    case 'text':
      return text;
    case 'day':
      // An instant at midnight is how spreadsheets and Parquet write a day.
      return `TRY_CAST(CASE WHEN ${text} LIKE '____-__-__ 00:00:00%' THEN left(${text}, 10) WHEN length(${text}) = 10 THEN ${text} END AS DATE)`;
    case 'month':
      return `TRY_CAST(CASE WHEN length(${text}) = 7 THEN ${text} || '-01' END AS DATE)`;
    case 'yes-no':
      return `CASE upper(${text}) WHEN 'YES' THEN true WHEN 'NO' THEN false WHEN '1' THEN true WHEN '0' THEN false WHEN 'TRUE' THEN true WHEN 'FALSE' THEN false END`;
    case 'instant':
    case 'whole':
    case 'number':
      return `TRY_CAST(${text} AS ${SQL_TYPES[type]})`;
  }
};
