import { CommandError, EXIT } from '../exit-codes.ts';
import { NOT_TEXT, NOT_TEXT_FAULT } from '@holdpoint/sheets';
import type { CaseStream, RawCase } from './raw-case.ts';

/** The cases of a JSON text: one case, a list, or `{ "cases": [ … ] }`. It is held whole; NDJSON is not. */
export const readJson = async (path: string, text: AsyncIterable<string>): Promise<CaseStream> => {
  const list = casesOf(path, parse(path, await join(path, text)));
  return {
    total: list.length,
    cases: (async function* () {
      for (const [index, raw] of list.entries()) yield jsonCase(raw, index + 1);
    })(),
  };
};

const jsonCase = (raw: unknown, row: number): RawCase => ({ row, place: `row ${row}`, raw, kept: { case: raw } });

const join = async (path: string, pieces: AsyncIterable<string>): Promise<string> => {
  let text = '';
  for await (const piece of pieces) {
    if (piece.includes(NOT_TEXT)) throw new CommandError(`${path}: ${NOT_TEXT_FAULT}`, EXIT.noInput);
    try {
      text += piece;
    } catch {
      throw new CommandError(
        `${path}: too large to be read as one JSON text; write one case a line (NDJSON)`,
        EXIT.noInput,
      );
    }
  }
  return text;
};

const parse = (path: string, text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new CommandError(
      `${path}: not JSON (${why}); mend it at that place, or say --format csv or --format ndjson if it is one of these`,
      EXIT.noInput,
    );
  }
};

const casesOf = (path: string, value: unknown): readonly unknown[] => {
  if (Array.isArray(value)) return value;
  const list = typeof value === 'object' && value !== null && 'cases' in value ? value.cases : [value];
  if (Array.isArray(list)) return list;
  throw new CommandError(`${path}: "cases" is no list; write { "cases": [ … ] }`, EXIT.noInput);
};
