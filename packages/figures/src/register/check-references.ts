import { closest, type Finding, type YamlPath } from '@holdpoint/engine';
import { checkMargins } from './check-margins.ts';
import type { ClaimText } from './claim-schema.ts';
import type { Codebook } from './codebook-schema.ts';
import type { FigureText } from './figure-schema.ts';
import type { ReportText } from '../report/report-schema.ts';
import type { OverstayText } from '../overstay/overstay-schema.ts';
import type { Document } from './document.ts';

interface Documents {
  readonly figures: readonly Document<FigureText>[];
  readonly codebooks: readonly Document<Codebook>[];
  readonly claims: readonly Document<ClaimText>[];
  readonly overstays: readonly Document<OverstayText>[];
  readonly reports: readonly Document<ReportText>[];
}

/** What one document says of another that is not there, names that stand twice, and columns that nothing names. */
export const checkReferences = ({ figures, codebooks, claims, overstays, reports }: Documents): readonly Finding[] => {
  const books = codebooks.map(({ value }) => value.codebook);
  const known = figures.map(({ value }) => value.figure);
  return [
    ...figures.flatMap((one) => ofFigure(one, books)),
    ...figures.flatMap(checkMargins),
    ...figures.flatMap((one) => ofOverstays(one, overstays)),
    ...overstays.flatMap((one) => sourcesIn(one, one.value.sources, ['sources'], books)),
    ...claims.flatMap((one) => ofClaim(one, figures, known)),
    ...codebooks.flatMap(ofCodebook),
    ...twice(figures, 'figure', ({ figure }) => figure),
    ...twice(codebooks, 'codebook', ({ codebook }) => codebook),
    ...twice(codebooks, 'table', ({ table }) => table),
    ...reports.flatMap((one) => sourcesIn(one, one.value.sources, ['sources'], books)),
    ...twice(reports, 'report', ({ report }) => report),
    ...twice(overstays, 'overstay', ({ overstay }) => overstay),
    ...twice(claims, 'claim', ({ claim }) => claim),
  ];
};

const unknown = (document: Document<unknown>, path: YamlPath, found: string, known: readonly string[]): Finding => {
  const near = closest(found, known);
  return {
    code: 'unknown-reference',
    file: document.source.file,
    ...document.source.locate(path),
    found: `"${found}"`,
    expected: `one of ${known.join(', ')}`,
    remedy: near === undefined ? 'write one of these, or add its document' : `write "${near}"?`,
  };
};

const ofFigure = (document: Document<FigureText>, books: readonly string[]): readonly Finding[] => {
  const { sources, columns, chart, official } = document.value;
  const names = columns.map(({ name }) => name);
  const sourcesOf = (list: readonly string[], at: YamlPath) => sourcesIn(document, list, at, books);
  const column = (name: string, path: YamlPath) => (names.includes(name) ? [] : [unknown(document, path, name, names)]);
  return [
    ...sourcesOf(sources, ['sources']),
    ...columns.flatMap(({ kind, decimals }, index) =>
      (kind === 'share' || kind === 'days' || kind === 'number') === (decimals !== undefined)
        ? []
        : [roundingFault(document, index, decimals)],
    ),
    ...(chart === undefined ? [] : [...column(chart.x, ['chart', 'x']), ...column(chart.y, ['chart', 'y'])]),
    ...official.flatMap((one, at) => [
      ...sourcesOf(one.sources, ['official', at, 'sources']),
      ...((one.values === undefined) === (one.query === undefined) ? [eitherFault(document, at)] : []),
      ...(one.values ?? []).flatMap((value, index) => [
        ...column(value.column, ['official', at, 'values', index, 'column']),
        ...Object.keys(value.at).flatMap((name) => column(name, ['official', at, 'values', index, 'at', name])),
      ]),
    ]),
  ];
};

const sourcesIn = (document: Document<unknown>, list: readonly string[], at: YamlPath, books: readonly string[]) =>
  list.flatMap((name, index) => (books.includes(name) ? [] : [unknown(document, [...at, index], name, books)]));

/** An overstay is made from files: the figure that reads it must name them, so that they are on its page. */
const ofOverstays = (document: Document<FigureText>, known: readonly Document<OverstayText>[]): readonly Finding[] =>
  document.value.overstays.flatMap((name, index) => {
    const found = known.find(({ value }) => value.overstay === name)?.value;
    const path = ['overstays', index];
    if (found === undefined)
      return [
        unknown(
          document,
          path,
          name,
          known.map(({ value }) => value.overstay),
        ),
      ];
    const absent = found.sources.find((one) => !document.value.sources.includes(one));
    if (absent === undefined) return [];
    return [
      {
        code: 'wrong-value' as const,
        file: document.source.file,
        ...document.source.locate(path),
        found: `"${name}", which is made from ${absent}`,
        expected: `${absent} among "sources"`,
        remedy: `add ${absent} to "sources"`,
      },
    ];
  });

const roundingFault = (document: Document<FigureText>, index: number, decimals: number | undefined): Finding => ({
  code: 'wrong-value',
  file: document.source.file,
  ...document.source.locate(['columns', index]),
  found: decimals === undefined ? 'a measured column without "decimals"' : '"decimals" beside a group or a count',
  expected: 'decimals where a share, days or a number is measured, and nowhere else',
  remedy: 'the last digits of an unrounded mean differ from machine to machine, so say how many stand',
});

const eitherFault = (document: Document<FigureText>, at: number): Finding => ({
  code: 'wrong-value',
  file: document.source.file,
  ...document.source.locate(['official', at]),
  found: 'an official total with neither or both of "values" and "query"',
  expected: 'one of them',
  remedy: 'write the published numbers as values, or a query over the table that holds them',
});

const ofClaim = (
  document: Document<ClaimText>,
  figures: readonly Document<FigureText>[],
  known: readonly string[],
): readonly Finding[] => {
  const { bears, tests } = document.value;
  return [
    ...bears.flatMap(({ figure }, index) =>
      known.includes(figure) ? [] : [unknown(document, ['bears', index, 'figure'], figure, known)],
    ),
    ...tests.flatMap(({ figure, column }, index) => {
      const definition = figures.find(({ value }) => value.figure === figure)?.value;
      if (definition === undefined) return [unknown(document, ['tests', index, 'figure'], figure, known)];
      const names = definition.columns.map(({ name }) => name);
      return names.includes(column) ? [] : [unknown(document, ['tests', index, 'column'], column, names)];
    }),
    ...(tests.length === 0 && document.value.missing === undefined ? [missingFault(document)] : []),
  ];
};

const missingFault = (document: Document<ClaimText>): Finding => ({
  code: 'missing-key',
  file: document.source.file,
  ...document.source.locate(['claim']),
  found: 'a claim that no figure is held against, without "missing"',
  expected: 'tests, or what is missing to make the number',
  remedy: 'add "missing:" with the records that would be needed, or "tests:" with a cell of a figure',
});

const ofCodebook = (document: Document<Codebook>): readonly Finding[] => {
  const { columns, duplicates } = document.value;
  const names = columns.map(({ name }) => name);
  return (duplicates.key ?? []).flatMap((name, index) =>
    names.includes(name) ? [] : [unknown(document, ['duplicates', 'key', index], name, names)],
  );
};

const twice = <T>(documents: readonly Document<T>[], key: string, nameOf: (value: T) => string): readonly Finding[] => {
  const first = new Map<string, string>();
  return documents.flatMap((document) => {
    const name = nameOf(document.value);
    const before = first.get(name);
    if (before === undefined) {
      first.set(name, document.source.file);
      return [];
    }
    return [
      {
        code: 'duplicate-id' as const,
        file: document.source.file,
        ...document.source.locate([key]),
        found: `"${name}", which ${before} is named too`,
        expected: 'a name of its own',
        remedy: 'rename one of the two',
      },
    ];
  });
};
