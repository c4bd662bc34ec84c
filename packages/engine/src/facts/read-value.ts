import { closest } from './closest.ts';
import { parseDay } from './day.ts';
import type { FactType } from './fact-schema.ts';
import { Disputed, UNOBTAINABLE } from './fact-value.ts';

/** A value read, or what is wrong with it. */
export type ReadValue =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly found: string; readonly remedy: string };

const read = (value: unknown): ReadValue => ({ ok: true, value });

/** Reads the text, number or list that a case gives for a fact; `unknown` forms are understood for every type. */
export const readValue = (type: FactType, raw: unknown): ReadValue => {
  if (raw === undefined || raw === null || raw === 'unknown') return read(undefined);
  if (isObject(raw) && 'unknown' in raw) {
    if (raw.unknown === 'cannot be had') return read(UNOBTAINABLE);
    if (raw.unknown === 'not asked') return read(undefined);
    return wrong(raw, 'write { unknown: not asked } or { unknown: cannot be had }');
  }
  if (isObject(raw) && 'disputed' in raw) return readDisputed(type, raw.disputed);
  return readKnown(type, raw);
};

const readDisputed = (type: FactType, raw: unknown): ReadValue => {
  if (!Array.isArray(raw) || raw.length < 2) return wrong(raw, 'write { disputed: [one value, another value] }');
  const values: unknown[] = [];
  for (const one of raw) {
    const result = readKnown(type, one);
    if (!result.ok) return result;
    values.push(result.value);
  }
  return read(new Disputed(values));
};

const readKnown = (type: FactType, raw: unknown): ReadValue => {
  switch (type.kind) {
    case 'yes-no':
      if (raw === true || raw === 'yes') return read(true);
      if (raw === false || raw === 'no') return read(false);
      return wrong(raw, 'write yes, no or unknown');
    case 'one-of':
      if (typeof raw === 'string' && type.values.includes(raw)) return read(raw);
      return wrong(raw, oneOf(raw, type.values));
    case 'all-of':
      return readAllOf(type.values, raw);
    case 'marks':
      return readMarks(type.values, raw);
    case 'day':
      return readDay(raw);
    case 'text':
      return typeof raw === 'string' && raw.trim() !== '' ? read(raw.trim()) : wrong(raw, 'write some text');
    case 'spans':
      return readSpans(raw);
  }
};

const readDay = (raw: unknown): ReadValue => {
  const day = typeof raw === 'string' ? parseDay(raw) : undefined;
  return day === undefined ? wrong(raw, 'write a day as YYYY-MM-DD') : read(day);
};

const readAllOf = (values: readonly string[], raw: unknown): ReadValue => {
  const named = typeof raw === 'string' ? [raw] : raw;
  if (!Array.isArray(named)) return wrong(raw, `write a list of: ${values.join(', ')}`);
  const stranger = named.find((one) => !values.includes(one));
  if (stranger !== undefined) return wrong(stranger, oneOf(stranger, values));
  return read(Object.fromEntries(values.map((value) => [value, named.includes(value)])));
};

const readMarks = (values: readonly string[], raw: unknown): ReadValue => {
  const marks: Record<string, boolean> = {};
  const entries: [unknown, unknown][] = isObject(raw)
    ? Object.entries(raw)
    : (Array.isArray(raw) ? raw : [raw]).map((mark) => [mark, true]);
  for (const [mark, shown] of entries) {
    if (typeof mark !== 'string' || (values.length > 0 && !values.includes(mark)))
      return wrong(mark, oneOf(mark, values));
    const result = readValue({ kind: 'yes-no' }, shown);
    if (!result.ok) return result;
    if (typeof result.value === 'boolean') marks[mark] = result.value;
  }
  return read(marks);
};

const readSpans = (raw: unknown): ReadValue => {
  if (!Array.isArray(raw)) return wrong(raw, 'write a list of { from: YYYY-MM-DD, to: YYYY-MM-DD }');
  const spans = [];
  for (const span of raw) {
    const from = isObject(span) ? readDay(span.from) : wrong(span, 'write { from, to }');
    const to = isObject(span) && span.to !== undefined ? readDay(span.to) : read(undefined);
    if (!from.ok) return from;
    if (!to.ok) return to;
    spans.push({ from: from.value, to: to.value });
  }
  return read(spans);
};

export const isObject = (raw: unknown): raw is Record<string, unknown> =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw);

const oneOf = (raw: unknown, values: readonly string[]): string => {
  const near = typeof raw === 'string' ? closest(raw, values) : undefined;
  return `write ${near === undefined ? 'one of' : `"${near}", or one of`}: ${values.join(', ')}`;
};

const wrong = (raw: unknown, remedy: string): ReadValue => ({
  ok: false,
  found: `found ${JSON.stringify(raw) ?? 'nothing'}`,
  remedy,
});
