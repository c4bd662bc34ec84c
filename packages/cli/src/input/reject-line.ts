import type { RawCase } from './raw-case.ts';
import { tableCase } from './table-case.ts';

interface Place {
  readonly row: number;
  readonly place: string;
}

/**
 * A line of a reject file as the case it keeps, mended or not; `undefined` for any other value. `case` is a case,
 * `cells` is a row of a table by its columns, `text` is a line that was no JSON.
 */
export const readRejectLine = (value: unknown, { row, place }: Place): RawCase | undefined => {
  if (!isRecord(value) || !Array.isArray(value.faults) || !('row' in value)) return undefined;
  if ('case' in value) return { row, place, raw: value.case, kept: { case: value.case } };
  const { cells, columns, text } = value;
  if (Array.isArray(cells) && isTexts(columns)) return tableCase(columns, cells, { row, place });
  if (isRecord(cells)) return tableCase(Object.keys(cells), Object.values(cells), { row, place });
  return typeof text === 'string' ? readText(text, { row, place }) : undefined;
};

const readText = (text: string, { row, place }: Place): RawCase => {
  try {
    const raw: unknown = JSON.parse(text);
    return { row, place, raw, kept: { case: raw } };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const fault = `text: not JSON (${why}); mend it, or write the case itself as "case"`;
    return { row, place, raw: undefined, kept: { text }, faults: [fault] };
  }
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');
