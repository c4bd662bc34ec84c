/** The value at a path of keys, or `undefined` where the way ends early. */
export const readPath = (root: unknown, path: readonly string[]): unknown => {
  if (path.length === 1) return (root as Readonly<Record<string, unknown>>)[path[0] ?? ''];
  let value = root;
  for (const key of path) value = (value as Readonly<Record<string, unknown>> | undefined | null)?.[key];
  return value;
};
