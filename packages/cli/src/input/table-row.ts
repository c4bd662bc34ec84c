const FRAME = ['id', 'title', 'jurisdiction', 'on', 'knownOn'];

/** Whether a column belongs to the frame of a case, and is no fact. */
export const isFrame = (column: string): boolean => FRAME.includes(column);

/** A list of records as the columns of a row give it: whole, or field by field. */
interface ListColumns {
  complete?: unknown;
  whole: readonly unknown[];
  fields: Record<string, unknown>[];
}

/**
 * A row of a table (CSV, Excel, Parquet) as a case. A column is a fact by its name; `conviction 1 statute` is a field
 * of the first conviction, and `convictions complete` says whether that list is complete. Several values stand in one
 * cell with `|` between them. An empty cell is a fact that nobody asked. A cell that is no text (a truth value, a list,
 * a record) is taken as JSON would have it; a column `facts` holds many.
 */
export const rowToCase = (record: Readonly<Record<string, unknown>>): Record<string, unknown> => {
  const frame: Record<string, unknown> = {};
  const facts: Record<string, unknown> = {};
  const lists: Record<string, ListColumns> = {};
  for (const [column, cell] of Object.entries(record)) {
    const value = typeof cell === 'string' ? cell.trim() : cell;
    if (value === '' || value === undefined || value === null) continue;
    if (isFrame(column)) frame[column] = value;
    else if (column === 'facts' && isRecord(value)) for (const [key, fact] of Object.entries(value)) facts[key] = fact;
    else placeFact(column, value, facts, lists);
  }
  for (const [key, { complete, whole, fields }] of Object.entries(lists)) {
    facts[key] = { complete: complete ?? 'no', list: [...whole, ...fields.filter((item) => item !== undefined)] };
  }
  return { ...frame, facts };
};

const LIST = /^(documents|convictions|charges)$/;
const LIST_FIELD = /^(document|conviction|charge) ([1-9]\d{0,2}) (.+)$/;
const LIST_COMPLETE = /^(documents|convictions|charges) complete$/;

const placeFact = (
  column: string,
  value: unknown,
  facts: Record<string, unknown>,
  lists: Record<string, ListColumns>,
): void => {
  const field = LIST_FIELD.exec(column);
  const complete = LIST_COMPLETE.exec(column);
  const listOf = (key: string): ListColumns => (lists[key] ??= { whole: [], fields: [] });
  if (complete?.[1] !== undefined) listOf(complete[1]).complete = value;
  else if (LIST.test(column) && Array.isArray(value)) listOf(column).whole = value;
  else if (field === null) facts[column] = cellValue(value);
  else {
    const [, item = '', number = '1', key = ''] = field;
    const { fields } = listOf(`${item}s`);
    const index = Number(number) - 1;
    fields[index] = { ...fields[index], [key]: cellValue(value) };
  }
};

const cellValue = (cell: unknown): unknown => {
  if (typeof cell !== 'string') return cell;
  if (cell === 'cannot be had') return { unknown: 'cannot be had' };
  const disputed = /^disputed: (.+)$/.exec(cell)?.[1];
  if (disputed !== undefined) return { disputed: disputed.split('|').map((part) => part.trim()) };
  return cell.includes('|') ? cell.split('|').map((part) => part.trim()) : cell;
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
