import { parseDay } from '../facts/day.ts';
import type { CaseProblem } from '../facts/problem.ts';
import { isObject } from '../facts/read-value.ts';

/** A case as the public format has it, before its facts are read under a law. */
export interface CaseText {
  readonly id: string;
  readonly jurisdiction: string | undefined;
  /** The day of the act, as YYYY-MM-DD. */
  readonly on: string | undefined;
  readonly knownOn: string | undefined;
  readonly facts: Readonly<Record<string, unknown>>;
}

export interface CaseRead {
  readonly case: CaseText | undefined;
  readonly problems: readonly CaseProblem[];
}

const KEYS = ['id', 'title', 'jurisdiction', 'on', 'knownOn', 'facts'];

/** Reads the frame of a case; its facts are read by `decide`, under the vocabulary of the law. */
export const readCase = (raw: unknown, fallbackId: string): CaseRead => {
  if (!isObject(raw)) {
    return {
      case: undefined,
      problems: [{ field: 'case', found: 'no mapping', remedy: 'write { id, jurisdiction, on, facts }' }],
    };
  }
  const problems: CaseProblem[] = [];
  for (const key of Object.keys(raw)) {
    if (!KEYS.includes(key))
      problems.push({ field: key, found: 'not a field of a case', remedy: `known fields: ${KEYS.join(', ')}` });
  }
  for (const key of ['on', 'knownOn'] as const) {
    const day = raw[key];
    if (day !== undefined && (typeof day !== 'string' || parseDay(day) === undefined)) {
      problems.push({ field: key, found: `found ${JSON.stringify(day)}`, remedy: 'write a day as YYYY-MM-DD' });
    }
  }
  if (!isObject(raw.facts))
    problems.push({ field: 'facts', found: 'no facts', remedy: 'write facts: { … }, empty if nothing is known' });
  if (problems.length > 0) return { case: undefined, problems };
  const text = (key: string): string | undefined => (typeof raw[key] === 'string' ? (raw[key] as string) : undefined);
  return {
    case: {
      id: text('id') ?? fallbackId,
      jurisdiction: text('jurisdiction'),
      on: text('on'),
      knownOn: text('knownOn'),
      facts: raw.facts as Record<string, unknown>,
    },
    problems,
  };
};
