/** The facts of a case as lines to read: one a fact, one a record; facts as the case format has them. */
export const caseLines = (facts: Readonly<Record<string, unknown>>): readonly string[] =>
  Object.entries(facts).flatMap(([key, value]) => {
    if (!isList(value)) return [`${key}: ${valueWords(value)}`];
    const state = value.complete === 'yes' ? '' : ', perhaps more';
    if (value.list.length === 0) return [`${key}: none${state}`];
    return [
      `${key}: ${value.list.length}${state}`,
      ...value.list.map((record, at) => `  ${at + 1}  ${recordWords(record)}`),
    ];
  });

interface WrittenList {
  readonly complete: unknown;
  readonly list: readonly unknown[];
}

const isList = (value: unknown): value is WrittenList =>
  isMapping(value) && 'complete' in value && Array.isArray(value.list);

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const recordWords = (record: unknown): string =>
  isMapping(record)
    ? Object.entries(record)
        .map(([key, value]) => `${key}: ${valueWords(value)}`)
        .join('; ')
    : valueWords(record);

const valueWords = (value: unknown): string => {
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(valueWords).join(' and ');
  if (!isMapping(value)) return String(value);
  const said = Object.entries(value).map(([key, one]) => `${key} ${valueWords(one)}`);
  return said.length === 0 ? 'none' : said.join(', ');
};
