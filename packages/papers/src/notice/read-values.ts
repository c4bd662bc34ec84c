import { closest, type Instant, parseInstant } from '@holdpoint/engine';
import { done, refused, type Result } from '../outcome/result.ts';
import type { Notice, NoticeValue } from './notice-schema.ts';

/** A value of a notice, read. */
export type ReadValue =
  | { readonly kind: 'line' | 'text'; readonly text: string }
  | { readonly kind: 'time'; readonly at: Instant }
  | { readonly kind: 'choice'; readonly option: string }
  | { readonly kind: 'pairs'; readonly rows: readonly (readonly [left: string, right: string])[] };

export type ReadValues = Readonly<Record<string, ReadValue>>;

const LONGEST_LINE = 200;
const LONGEST_TEXT = 20_000;

/** Checks the values of a notice against what it asks for; each that is missing or of another kind is named, all at once. */
export const readValues = (notice: Notice, given: unknown): Result<ReadValues> => {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    return refused('values-wrong', ['found no mapping of names to values; write { "agency": … }']);
  }
  const values = new Map<string, unknown>(Object.entries(given));
  const names = Object.keys(notice.values);
  const faults = [...values.keys()]
    .filter((name) => !names.includes(name))
    .map((name) => `${name}: there is no such value${hint(name, names)}; there are ${names.join(', ')}`);
  const read: Record<string, ReadValue> = {};
  for (const [name, asked] of Object.entries(notice.values)) {
    const value = readValue(asked, values.get(name));
    if (typeof value === 'string') faults.push(`${name}: ${value}`);
    else read[name] = value;
  }
  return faults.length > 0 ? refused('values-wrong', faults) : done(read);
};

const hint = (name: string, names: readonly string[]): string => {
  const near = closest(name, names);
  return near === undefined ? '' : ` (did you mean ${near}?)`;
};

/** The value read, or what is wrong with it. */
const readValue = (asked: NoticeValue, given: unknown): ReadValue | string => {
  if (given === undefined || given === null || given === '') return `missing (${asked.label}); ${remedy(asked)}`;
  if (asked.kind === 'pairs') return readPairs(asked, given);
  if (typeof given !== 'string') return `found ${JSON.stringify(given)}; ${remedy(asked)}`;
  const text = given.trim();
  if (hasControl(text)) return 'found a control character; write the text anew';
  switch (asked.kind) {
    case 'line':
      return text === '' || text.length > LONGEST_LINE || text.includes('\n')
        ? `found ${text === '' ? 'only blanks' : `${text.length} characters`}; ${remedy(asked)}`
        : { kind: 'line', text };
    case 'text':
      return text === '' || text.length > LONGEST_TEXT
        ? `found ${text.length} characters; ${remedy(asked)}`
        : { kind: 'text', text };
    case 'time': {
      const at = parseInstant(text);
      return at === undefined ? `found "${text}"; ${remedy(asked)}` : { kind: 'time', at };
    }
    case 'choice':
      return Object.hasOwn(asked.options, text)
        ? { kind: 'choice', option: text }
        : `found "${text}"; ${remedy(asked)}`;
  }
};

const readPairs = (asked: NoticeValue & { kind: 'pairs' }, given: unknown): ReadValue | string => {
  if (!Array.isArray(given) || given.length === 0) return `found ${JSON.stringify(given)}; ${remedy(asked)}`;
  const rows: (readonly [string, string])[] = [];
  for (const [index, row] of given.entries()) {
    const [left, right, ...more]: readonly unknown[] = Array.isArray(row) ? row : [];
    const place = `row ${index + 1}`;
    if (typeof left !== 'string' || typeof right !== 'string' || more.length > 0) {
      return `${place}: found ${JSON.stringify(row)}; ${remedy(asked)}`;
    }
    if (!Object.hasOwn(asked.left, left)) {
      return `${place}: found "${left}"; write one of: ${Object.keys(asked.left).join(', ')}`;
    }
    if (rows.some(([earlier]) => earlier === left)) return `${place}: "${left}" stands twice; keep one row of it`;
    if (asked.right !== 'line' && !Object.hasOwn(asked.right, right)) {
      return `${place}: found "${right}"; write one of: ${Object.keys(asked.right).join(', ')}`;
    }
    const text = right.trim();
    if (text === '' || text.length > LONGEST_LINE || hasControl(text) || text.includes('\n')) {
      return `${place}: write one line of 1 to ${LONGEST_LINE} characters`;
    }
    rows.push([left, text]);
  }
  return { kind: 'pairs', rows };
};

const remedy = (asked: NoticeValue): string => {
  switch (asked.kind) {
    case 'line':
      return `write one line of 1 to ${LONGEST_LINE} characters`;
    case 'text':
      return `write a text of 1 to ${LONGEST_TEXT} characters`;
    case 'time':
      return 'write a time with its offset, such as 2026-03-02T14:10-08:00';
    case 'choice':
      return `write one of: ${Object.keys(asked.options).join(', ')}`;
    case 'pairs':
      return `write a list of pairs such as [["${Object.keys(asked.left)[0]}", "${
        asked.right === 'line' ? '…' : Object.keys(asked.right)[0]
      }"]]`;
  }
};

/** Anything below the blank but for line ends, and the marks that turn the direction of what follows. */
const hasControl = (text: string): boolean =>
  /(?!\n)\p{Cc}|[\u202A-\u202E\u2066-\u2069]/u.test(text.replaceAll('\r\n', '\n'));
