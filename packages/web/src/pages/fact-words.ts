/** A value of a fact in one line. */
export const factWords = (value: unknown): string => {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return String(value);
  if ('list' in value && Array.isArray(value.list))
    return value.list.length === 0 ? 'none' : value.list.map(factWords).join('; ');
  return Object.entries(value)
    .map(([name, part]) => `${name} ${factWords(part)}`)
    .join(', ');
};
