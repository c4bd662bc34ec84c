import type { z } from 'zod';
import { closest } from '../facts/closest.ts';
import type { Finding } from './finding.ts';
import type { YamlPath, YamlSource } from './yaml-source.ts';

export interface CheckedDocument<T> {
  readonly value: T | undefined;
  readonly findings: readonly Finding[];
}

/** Checks a YAML text against a schema; every fault is reported with its place, none stops the others. */
export const checkDocument = <T>(source: YamlSource, schema: z.ZodType<T>): CheckedDocument<T> => {
  if (source.findings.length > 0) return { value: undefined, findings: source.findings };
  const result = schema.safeParse(source.value);
  if (result.success) return { value: result.data, findings: [] };
  const findings = result.error.issues.flatMap((issue) => toFindings(source, issue as Issue, []));
  return { value: undefined, findings };
};

/** The parts of a Zod issue that are read here. */
interface Issue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly keys?: readonly string[];
  readonly values?: readonly unknown[];
  readonly expected?: string;
  readonly errors?: readonly (readonly Issue[])[];
  readonly origin?: string;
  /** The words that tell one alternative from the others, where a value has none of them. */
  readonly options?: readonly unknown[];
}

const toFindings = (source: YamlSource, issue: Issue, above: YamlPath): readonly Finding[] => {
  const path = [...above, ...(issue.path as (string | number)[])];
  switch (issue.code) {
    case 'unrecognized_keys':
      return (issue.keys ?? []).map((key) => unknownKey(source, [...path, key], key));
    case 'invalid_union':
      return likeliestBranch(source, issue, path);
    default: {
      const value = valueAt(source.value, path);
      if (value === undefined) return [missingKey(source, path)];
      return [wrongValue(source, path, value, expectation(issue), issue.values)];
    }
  }
};

const likeliestBranch = (source: YamlSource, issue: Issue, path: YamlPath): readonly Finding[] => {
  const branches = issue.errors ?? [];
  const value = valueAt(source.value, path);
  if (value === undefined) return [missingKey(source, path)];
  if (issue.options !== undefined) return [wrongValue(source, path, value, oneOf(issue.options), issue.options)];
  const deep = branches.find((branch) => branch.some((inner) => inner.path.length > 0));
  const chosen = Array.isArray(value) && deep !== undefined ? deep : undefined;
  if (chosen !== undefined) return chosen.flatMap((inner) => toFindings(source, inner, path));
  const first = branches[0]?.[0];
  const expected = first === undefined ? 'another value' : expectation(first);
  return [wrongValue(source, path, value, expected, first?.values)];
};

const expectation = (issue: Issue): string => {
  if (issue.values !== undefined) return oneOf(issue.values);
  if (issue.code === 'invalid_type') return typeWord(issue.expected ?? '');
  if (issue.code === 'too_small' && issue.origin !== 'number') return 'at least one entry';
  return issue.message.replace(/^Invalid input: expected /, '').toLowerCase();
};

const oneOf = (values: readonly unknown[]): string =>
  `one of ${values.slice(0, 12).map(String).join(', ')}${values.length > 12 ? ', …' : ''}`;

const typeWord = (type: string): string =>
  ({
    object: 'a mapping',
    array: 'a list (lines starting with "- ")',
    string: 'text',
    record: 'a mapping',
    int: 'a whole number',
  })[type] ?? type;

const unknownKey = (source: YamlSource, path: YamlPath, key: string): Finding => ({
  code: 'unknown-key',
  file: source.file,
  ...source.locate(path),
  ...limbOf(source.value, path),
  found: `"${key}"`,
  expected: 'a key that the schema knows here',
  remedy: `correct the spelling or move it; ${source.guide} lists the keys`,
});

const missingKey = (source: YamlSource, path: YamlPath): Finding => ({
  code: 'missing-key',
  file: source.file,
  ...source.locate(path),
  ...limbOf(source.value, path),
  found: `no "${String(path.at(-1))}"`,
  expected: `"${String(path.at(-1))}"`,
  remedy: `add "${String(path.at(-1))}:" here`,
});

const wrongValue = (
  source: YamlSource,
  path: YamlPath,
  value: unknown,
  expected: string,
  values: readonly unknown[] | undefined,
): Finding => {
  const isBlank = value === null || (Array.isArray(value) && value.length === 0);
  const near = typeof value === 'string' && values !== undefined ? closest(value, values.map(String)) : undefined;
  return {
    code: 'wrong-value',
    file: source.file,
    ...source.locate(path),
    ...limbOf(source.value, path),
    found: isBlank ? `"${String(path.at(-1))}:" left blank` : foundWords(value),
    expected,
    remedy: isBlank ? 'fill it in' : near === undefined ? 'write one of the expected values' : `write "${near}"?`,
  };
};

/** The deepest citation, else the rule's id, on the way to a path. */
export const limbOf = (root: unknown, path: YamlPath): { limb?: string } => {
  let limb: string | undefined;
  let value = root;
  for (const step of path) {
    value = (value as Record<string | number, unknown> | undefined)?.[step];
    if (typeof value !== 'object' || value === null) break;
    const { cite, id } = value as { cite?: unknown; id?: unknown };
    const name = typeof cite === 'string' ? cite : typeof id === 'string' ? id : undefined;
    if (name !== undefined) limb = name;
  }
  return limb === undefined ? {} : { limb };
};

const foundWords = (value: unknown): string => (typeof value === 'object' ? 'a nested value' : `"${String(value)}"`);

const valueAt = (root: unknown, path: YamlPath): unknown => {
  let value = root;
  for (const step of path) value = (value as Record<string | number, unknown> | undefined | null)?.[step];
  return value;
};
