import { parseCsv, parseDay } from '@holdpoint/engine';

/** Rows of an extract that differ in nothing but the day: what they say, and how many there are of each day. */
export interface RowGroup {
  readonly form: string;
  readonly facility: string;
  readonly state: string;
  readonly city: string;
  /** Counts by day, in epoch days. */
  readonly days: Map<number, number>;
}

/** A row that cannot be read. */
export interface BadRow {
  readonly row: number;
  readonly source: string;
  readonly faults: readonly string[];
}

export interface RowsCounted {
  readonly rows: number;
  readonly groups: readonly RowGroup[];
  readonly bad: readonly BadRow[];
}

/** The columns of the extract published for October 2014 to July 2015, in their order. */
export const COLUMNS = ['prepare_date', 'detainer_type', 'detention_facility', 'state', 'city', 'lift_reason'] as const;

/** Whether the first line names the columns of the extract; without it, the first row would be lost unsaid. */
export const hasHeader = (text: string): boolean =>
  text
    .replace(/^\uFEFF/, '')
    .slice(0, endOfLine(text, 0))
    .trim() === COLUMNS.join(',');

/** Which names the reference tables know; a row with another is not read. */
export interface KnownNames {
  readonly form: (name: string) => boolean;
  readonly state: (name: string) => boolean;
}

/**
 * Reads an extract once, counting rows that say the same. A line is taken apart only when its text after the day is new;
 * the lift reason, which the law on the day of the request does not turn on, is not kept.
 */
export const countRows = (text: string, known: KnownNames): RowsCounted => {
  const groups = new Map<string, RowGroup>();
  const byRest = new Map<string, RowGroup | readonly string[]>();
  const days = new Map<string, number | undefined>();
  const bad: BadRow[] = [];
  let rows = 0;
  let row = 1;
  let lastRest: string | undefined;
  let group: RowGroup | readonly string[] = [];
  let newline = endOfLine(text, 0);
  for (let start = newline + 1; start < text.length; start = newline + 1) {
    newline = endOfLine(text, start);
    const end = withoutReturn(text, newline);
    row += 1;
    if (end === start) continue;
    rows += 1;
    const comma = text.indexOf(',', start);
    const dayText = text.slice(start, comma < 0 || comma > end ? end : comma);
    const rest = comma < 0 || comma > end ? '' : text.slice(comma + 1, end);
    // Rows of one place often stand together, and to compare costs less than to look up.
    if (rest !== lastRest) {
      group = byRest.get(rest) ?? groupOf(rest, known, groups);
      byRest.set(rest, group);
      lastRest = rest;
    }
    let day = days.get(dayText);
    if (day === undefined) days.set(dayText, (day = parseDay(dayText)));
    if (day === undefined || !('form' in group)) {
      const faults = 'form' in group ? [] : group;
      const dayFault = day === undefined ? [`prepare_date: found "${dayText}"; write a day as YYYY-MM-DD`] : [];
      bad.push({ row, source: text.slice(start, end), faults: [...dayFault, ...faults] });
    } else group.days.set(day, (group.days.get(day) ?? 0) + 1);
  }
  return { rows, groups: [...groups.values()], bad };
};

/** What the part of a line after the day says, or the faults in it. A text without quotes is taken apart only where it is new but for the lift reason. */
const groupOf = (rest: string, names: KnownNames, groups: Map<string, RowGroup>): RowGroup | readonly string[] => {
  const isPlain = !rest.includes('"');
  const known = isPlain ? groups.get(rest.slice(0, Math.max(0, rest.lastIndexOf(',')))) : undefined;
  if (known !== undefined) return known;
  const cells = isPlain ? rest.split(',') : (parseCsv(rest)[0] ?? []);
  if (cells.length !== COLUMNS.length - 1) {
    return [`columns: found ${cells.length + 1}; expected ${COLUMNS.join(', ')}; check commas and quotes`];
  }
  const faults = faultsOf(cells, names);
  if (faults.length > 0) return faults;
  const [form = '', facility = '', state = '', city = ''] = cells;
  // As a plain text has it; a cell that holds a comma itself has its own sign between cells.
  const said = [form, facility, state, city];
  const key = said.join(said.some((cell) => cell.includes(',')) ? '\n' : ',');
  const group = groups.get(key) ?? { form, facility, state, city, days: new Map<number, number>() };
  groups.set(key, group);
  return group;
};

const faultsOf = ([form = '', , state = '']: readonly string[], names: KnownNames): readonly string[] => [
  ...(names.form(form) ? [] : [`detainer_type: found "${form}"; add the name to law/us/tables/form-names.csv`]),
  ...(state === '' || names.state(state)
    ? []
    : [`state: found "${state}"; write its full name as in law/us/tables/jurisdictions.csv`]),
];

/** Where the line that holds a place ends, its line break left out. */
const endOfLine = (text: string, from: number): number => {
  const newline = text.indexOf('\n', from);
  return newline < 0 ? text.length : newline;
};

const withoutReturn = (text: string, end: number): number => (text.charCodeAt(end - 1) === 13 ? end - 1 : end);
