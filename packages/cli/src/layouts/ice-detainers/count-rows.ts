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
    .slice(0, lineEnd(text, 0))
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
  for (let start = nextLine(text, 0); start < text.length; start = nextLine(text, start)) {
    const end = lineEnd(text, start);
    row += 1;
    if (end === start) continue;
    rows += 1;
    const comma = text.indexOf(',', start);
    const dayText = text.slice(start, comma < 0 || comma > end ? end : comma);
    const rest = comma < 0 || comma > end ? '' : text.slice(comma + 1, end);
    let group = byRest.get(rest);
    if (group === undefined) byRest.set(rest, (group = groupOf(rest, known, groups)));
    if (!days.has(dayText)) days.set(dayText, parseDay(dayText));
    const day = days.get(dayText);
    if (day === undefined || !('form' in group)) {
      const faults = 'form' in group ? [] : group;
      const dayFault = day === undefined ? [`prepare_date: found "${dayText}"; write a day as YYYY-MM-DD`] : [];
      bad.push({ row, source: text.slice(start, end), faults: [...dayFault, ...faults] });
    } else group.days.set(day, (group.days.get(day) ?? 0) + 1);
  }
  return { rows, groups: [...groups.values()], bad };
};

/** What the part of a line after the day says, or the faults in it. */
const groupOf = (rest: string, names: KnownNames, groups: Map<string, RowGroup>): RowGroup | readonly string[] => {
  const cells = rest.includes('"') ? (parseCsv(rest)[0] ?? []) : rest.split(',');
  if (cells.length !== COLUMNS.length - 1) {
    return [`columns: found ${cells.length + 1}; expected ${COLUMNS.join(', ')}; check commas and quotes`];
  }
  const [form = '', facility = '', state = '', city = ''] = cells;
  const faults = [
    ...(names.form(form) ? [] : [`detainer_type: found "${form}"; add the name to law/us/tables/form-names.csv`]),
    ...(state === '' || names.state(state)
      ? []
      : [`state: found "${state}"; write its full name as in law/us/tables/jurisdictions.csv`]),
  ];
  if (faults.length > 0) return faults;
  const key = [form, facility, state, city].join('\n');
  const known = groups.get(key);
  if (known !== undefined) return known;
  const group: RowGroup = { form, facility, state, city, days: new Map() };
  groups.set(key, group);
  return group;
};

const lineEnd = (text: string, start: number): number => {
  const newline = text.indexOf('\n', start);
  const end = newline < 0 ? text.length : newline;
  return text.charCodeAt(end - 1) === 13 ? end - 1 : end;
};

const nextLine = (text: string, start: number): number => {
  const newline = text.indexOf('\n', start);
  return newline < 0 ? text.length : newline + 1;
};
