/** The lines of a text that say something. */
export const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** A line as the words before its first comma or space-like mark, and the rest. */
export const pairOf = (line: string, mark: string): readonly [string, string] => {
  const at = line.indexOf(mark);
  return at === -1 ? [line, ''] : [line.slice(0, at).trim(), line.slice(at + mark.length).trim()];
};
