import { NOT_TEXT, NOT_TEXT_FAULT } from '@holdpoint/sheets';
import type { RawCase } from './raw-case.ts';
import { readRejectLine } from './reject-line.ts';
import { type Line, splitLines } from './split-lines.ts';

/** The cases of a text with one JSON value a line; blank lines are left out. A reject file is read as what it keeps. */
export async function* readNdjson(text: AsyncIterable<string>, longest?: number): AsyncGenerator<RawCase> {
  for await (const line of splitLines(text, longest)) {
    if (line.text.trim() !== '') yield readLine(line);
  }
}

const readLine = ({ number, text, isCut }: Line): RawCase => {
  const place = { row: number, place: `row ${number}` };
  const bad = (fault: string): RawCase => ({ ...place, raw: undefined, kept: { text }, faults: [fault] });
  if (isCut) return bad('line: too long to be a case; it is kept cut; write one case on each line');
  if (text.includes(NOT_TEXT)) return bad(`line: ${NOT_TEXT_FAULT}`);
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return bad(`line: not JSON (${why}); write one case as JSON on one line`);
  }
  return readRejectLine(raw, place) ?? { ...place, raw, kept: { case: raw } };
};
