/** A text in lines no longer than `width`, the first behind `first`, the others behind as many spaces. */
export const wrap = (text: string, width: number, first = ''): readonly string[] => {
  const indent = ' '.repeat(first.length);
  const lines: string[] = [];
  let line = first;
  let isBegun = false;
  for (const word of text.split(/\s+/).filter((one) => one !== '')) {
    if (isBegun && line.length + 1 + word.length > width) {
      lines.push(line);
      [line, isBegun] = [indent, false];
    }
    line += isBegun ? ` ${word}` : word;
    isBegun = true;
  }
  return isBegun ? [...lines, line] : [...lines, line.trimEnd()];
};

/** The width to write to: that of the terminal, in bounds that can be read; 80 where it is none. */
export const outputWidth = (): number => {
  const columns = process.stdout.isTTY === true ? process.stdout.columns : undefined;
  return Math.min(110, Math.max(40, columns ?? 80));
};
