import { readHeader, type RawRow, tableRow, TableFault } from '@holdpoint/tables';
import { getDocumentProxy } from 'unpdf';

interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

const MOST_PAGES = 2000;
const SAME_LINE = 3;

/**
 * The rows of a table that a PDF prints: its columns begin where the words of its first line begin. Pages repeat that line or
 * not. A scan has no words, and is refused with what to do.
 */
export const readPdfTable = async (path: string, bytes: Uint8Array): Promise<readonly RawRow[]> => {
  const lines = await linesOf(path, bytes);
  const header = lines.find(({ pieces }) => pieces.length > 1);
  if (header === undefined)
    throw new TableFault(
      `${path}: no table of words was found; if it is a scan, ask for the list as CSV or Excel, or type it`,
    );
  const names = readHeader(
    path,
    header.pieces.map(({ text }) => text),
    header.place,
  );
  const starts = header.pieces.map(({ x }) => x);
  const heading = names.join('\n');
  return lines.slice(lines.indexOf(header) + 1).flatMap(({ place, pieces, line }) => {
    const cells = starts.map((start, at) =>
      pieces
        .filter(({ x }) => columnAt(starts, x) === at && x >= (at === 0 ? -Infinity : start - SAME_LINE * 4))
        .map(({ text }) => text)
        .join(' '),
    );
    const isFoot = pieces.length === 1 && /^page \d+/i.test(pieces[0]?.text ?? '');
    return isFoot || cells.join('\n') === heading ? [] : [tableRow(names, cells, { row: line, place })];
  });
};

const columnAt = (starts: readonly number[], x: number): number =>
  Math.max(
    0,
    starts.findLastIndex((start) => start <= x + SAME_LINE),
  );

const linesOf = async (path: string, bytes: Uint8Array) => {
  const document = await getDocumentProxy(new Uint8Array(bytes)).catch(() => {
    throw new TableFault(`${path}: not a whole PDF, or one that is locked; ask for it again without a password`);
  });
  if (document.numPages > MOST_PAGES) throw new TableFault(`${path}: more than ${MOST_PAGES} pages; split it`);
  const lines: { readonly place: string; readonly line: number; readonly pieces: readonly Piece[] }[] = [];
  for (let page = 1; page <= document.numPages; page++) {
    const { items } = await (await document.getPage(page)).getTextContent();
    const pieces = items.flatMap((item): Piece[] =>
      'str' in item && item.str.trim() !== ''
        ? [{ text: item.str.trim(), x: Number(item.transform[4]), y: Number(item.transform[5]) }]
        : [],
    );
    const rows = Map.groupBy(pieces, ({ y }) => Math.round(y / SAME_LINE));
    for (const [at, key] of [...rows.keys()].toSorted((one, other) => other - one).entries())
      lines.push({
        place: `page ${page} line ${at + 1}`,
        line: lines.length + 1,
        pieces: (rows.get(key) ?? []).toSorted((one, other) => one.x - other.x),
      });
  }
  return lines;
};
