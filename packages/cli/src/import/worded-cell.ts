import type { Read } from './cell-time.ts';
import type { Worded } from './mapping-schema.ts';

/** A cell in the words of the desk. A cell that no word is known for is a fault, `undefined` where none is asked for. */
export const wordOf = <W extends string>(cells: Readonly<Record<string, string>>, worded: Worded<W>): Read<W> => {
  if ('value' in worded) return worded;
  const word = knownWord(cells, worded);
  if (word !== undefined) return { value: word };
  const known = Object.keys(worded.values).join(', ');
  return {
    fault: `${worded.column}: found "${cells[worded.column] ?? ''}"; the mapping knows ${known}; add it there, or an "otherwise"`,
  };
};

export const knownWord = <W extends string>(
  cells: Readonly<Record<string, string>>,
  worded: Worded<W>,
): W | undefined => {
  if ('value' in worded) return worded.value;
  const cell = (cells[worded.column] ?? '').toLowerCase();
  const known = Object.entries<W>(worded.values).find(([written]) => written.trim().toLowerCase() === cell);
  return known?.[1] ?? worded.otherwise;
};
