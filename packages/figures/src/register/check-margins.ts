import type { Finding, YamlPath } from '@holdpoint/engine';
import type { Document } from './document.ts';
import type { FigureText } from './figure-schema.ts';

/** What is wrong with how a figure hides small counts: names that are no columns of its own, and numbers that rest on no count. */
export const checkMargins = ({ value, source }: Document<FigureText>): readonly Finding[] => {
  const { columns, margins, suppression } = value;
  const finding = (path: YamlPath, found: string, expected: string, remedy: string): Finding => ({
    code: 'wrong-value',
    file: source.file,
    ...source.locate(path),
    found,
    expected,
    remedy,
  });
  const isKind = (name: string, kind: 'group' | 'count'): boolean =>
    columns.some((column) => column.name === name && column.kind === kind);
  const isCounted = columns.some(({ kind }) => kind === 'count');
  const isMeasured = columns.some(({ kind }) => kind !== 'count' && kind !== 'group');
  const used = [...Object.values(margins?.rows ?? {}), ...Object.values(margins?.columns ?? {}).flatMap(Object.keys)];
  return [
    ...Object.keys(margins?.rows ?? {})
      .filter((name) => !isKind(name, 'group'))
      .map((name) =>
        finding(
          ['margins', 'rows', name],
          `"${name}"`,
          'a group column',
          'name a column of kind group, and its dimension',
        ),
      ),
    ...Object.keys(margins?.columns ?? {})
      .filter((name) => !isKind(name, 'count'))
      .map((name) =>
        finding(
          ['margins', 'columns', name],
          `"${name}"`,
          'a count column',
          'name a column of kind count, and its part',
        ),
      ),
    ...(margins?.whole ?? [])
      .filter((name) => !used.includes(name))
      .map((name) =>
        finding(
          ['margins', 'whole'],
          `"${name}"`,
          'a dimension of "rows" or "columns"',
          `write one of ${used.join(', ') || 'none'}`,
        ),
      ),
    ...(suppression.rule === 'small-cells' && isMeasured && !isCounted
      ? [
          finding(
            ['columns'],
            'a share, days or a number, and no count behind it',
            'the count on which it rests',
            'add it to query and columns, with "shown: false" where it is not to be seen: a mean of two persons tells of each',
          ),
        ]
      : []),
    ...(suppression.rule === 'small-cells' ? suppression.standing : [])
      .filter(({ column }) => !isKind(column, 'count'))
      .map(({ column }) =>
        finding(['suppression'], `"${column}"`, 'a count column', 'name the count that was published'),
      ),
  ];
};
