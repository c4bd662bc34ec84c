/** A table in Markdown; a column of numbers is set to the right, and a bar in a cell is no border. */
export const markdownTable = (header: readonly string[], rows: readonly (readonly (string | number)[])[]): string => {
  const isNumber = (column: number): boolean => rows.length > 0 && rows.every((row) => typeof row[column] === 'number');
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(header),
    line(header.map((_, column) => (isNumber(column) ? '--:' : '---'))),
    ...rows.map((row) =>
      line(row.map((cell) => (typeof cell === 'number' ? cell.toLocaleString('en-US') : escaped(cell)))),
    ),
  ].join('\n');
};

const escaped = (cell: string): string => cell.replaceAll('|', '\\|').replaceAll('\n', ' ');
