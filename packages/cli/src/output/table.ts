/** Rows of cells as aligned text. Numbers are set to the right. `paint` may colour a padded cell. */
export const formatTable = (
  header: readonly string[],
  rows: readonly (readonly (string | number)[])[],
  paint: (cell: string, column: number) => string = (cell) => cell,
): string => {
  const texts = rows.map((row) => row.map((cell) => (typeof cell === 'number' ? cell.toLocaleString('en-US') : cell)));
  const widths = header.map((name, column) => Math.max(name.length, ...texts.map((row) => row[column]?.length ?? 0)));
  const isRight = header.map((_, column) => rows.length > 0 && rows.every((row) => typeof row[column] === 'number'));
  const pad = (cell: string, column: number): string => {
    const width = widths[column] ?? 0;
    return isRight[column] === true ? cell.padStart(width) : cell.padEnd(width);
  };
  const line = (cells: readonly string[]): string => cells.join('  ').trimEnd();
  return [
    line(header.map(pad)),
    line(widths.map((width) => '-'.repeat(width))),
    ...texts.map((row) => line(row.map((cell, column) => paint(pad(cell, column), column)))),
  ].join('\n');
};
