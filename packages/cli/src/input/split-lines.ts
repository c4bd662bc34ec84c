/** One line of a text, counted from 1. */
export interface Line {
  readonly number: number;
  readonly text: string;
  /** The line was longer than allowed, and this is its beginning. */
  readonly isCut: boolean;
}

/** A line longer than this (in characters) is no case, and is not held. */
export const LONGEST_LINE = 67_108_864;

const KEPT_OF_CUT = 1000;

/** The lines of a text that comes piece by piece, however the pieces are cut. */
export async function* splitLines(text: AsyncIterable<string>, longest = LONGEST_LINE): AsyncGenerator<Line> {
  let [number, held, length] = [1, '', 0];
  const take = (piece: string): void => {
    length += piece.length;
    held = length > longest ? (held + piece).slice(0, KEPT_OF_CUT) : held + piece;
  };
  const line = (): Line => ({ number, text: held.replace(/\r$/, ''), isCut: length > longest });
  for await (const piece of text) {
    let start = 0;
    for (let end = piece.indexOf('\n'); end !== -1; end = piece.indexOf('\n', start)) {
      take(piece.slice(start, end));
      yield line();
      [number, held, length, start] = [number + 1, '', 0, end + 1];
    }
    take(piece.slice(start));
  }
  if (length > 0) yield line();
}
