const FRAME = ['id', 'title', 'jurisdiction', 'on', 'knownOn'];

/**
 * A CSV row as a case. A column is a fact by its name; `conviction 1 statute` is a field of the first conviction, and
 * `convictions complete` says whether that list is complete. Several values stand in one cell with `|` between them.
 * An empty cell is a fact that nobody asked.
 */
export const rowToCase = (record: Readonly<Record<string, string>>): Record<string, unknown> => {
  const frame: Record<string, unknown> = {};
  const facts: Record<string, unknown> = {};
  const lists: Record<string, { complete?: unknown; list: Record<string, unknown>[] }> = {};
  for (const [column, cell] of Object.entries(record)) {
    const value = cell.trim();
    if (value === '') continue;
    if (FRAME.includes(column)) frame[column] = value;
    else placeFact(column, value, facts, lists);
  }
  for (const [key, { complete, list }] of Object.entries(lists))
    facts[key] = { complete: complete ?? 'no', list: list.filter((item) => item !== undefined) };
  return { ...frame, facts };
};

const LIST_FIELD = /^(document|conviction|charge) (\d+) (.+)$/;
const LIST_COMPLETE = /^(documents|convictions|charges) complete$/;

const placeFact = (
  column: string,
  value: string,
  facts: Record<string, unknown>,
  lists: Record<string, { complete?: unknown; list: Record<string, unknown>[] }>,
): void => {
  const field = LIST_FIELD.exec(column);
  const complete = LIST_COMPLETE.exec(column);
  const listOf = (key: string) => (lists[key] ??= { list: [] });
  if (complete?.[1] !== undefined) listOf(complete[1]).complete = value;
  else if (field === null) facts[column] = cellValue(value);
  else {
    const [, item = '', number = '1', key = ''] = field;
    const { list } = listOf(`${item}s`);
    const index = Number(number) - 1;
    list[index] = { ...list[index], [key]: cellValue(value) };
  }
};

const cellValue = (cell: string): unknown => {
  if (cell === 'cannot be had') return { unknown: 'cannot be had' };
  const disputed = /^disputed: (.+)$/.exec(cell)?.[1];
  if (disputed !== undefined) return { disputed: disputed.split('|').map((part) => part.trim()) };
  return cell.includes('|') ? cell.split('|').map((part) => part.trim()) : cell;
};
