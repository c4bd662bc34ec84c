/** A column that a mapping names, and where in the mapping. */
export interface NamedColumn {
  readonly path: readonly string[];
  readonly column: string;
}

/** Words of a mapping that are no column: values, and what the whole file is about. */
const NO_COLUMN = new Set(['imports', 'zone', 'times', 'value', 'values', 'otherwise', 'split']);

/** Every column that a mapping names; `sequence` names one only as `{ column: … }`. */
export const namedColumns = (part: unknown, path: readonly string[] = []): readonly NamedColumn[] => {
  const last = path.at(-1) ?? '';
  if (NO_COLUMN.has(last)) return [];
  if (typeof part === 'string') return path.join() === 'sequence' ? [] : [{ path, column: part }];
  if (typeof part !== 'object' || part === null || Array.isArray(part)) return [];
  return Object.entries(part).flatMap(([key, value]) => namedColumns(value, [...path, key]));
};
