import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import type { SheetRows } from './write-workbook.ts';

/** No catalogue is larger; what says that it unpacks to more is not unpacked. */
const MOST_UNPACKED = 33_554_432;
const MOST_ROWS = 20_000;
const MOST_COLUMNS = 200;

/** Why a workbook cannot be read, in words for whoever sent it. */
export class BrokenWorkbook extends Error {}

/**
 * The texts of the first sheet of an Excel workbook, row by row as its rows are numbered. For sheets of texts alone: a
 * number is given as it is stored, and a formula by its stored result.
 */
export const readWorkbook = (bytes: Uint8Array): SheetRows => {
  const parts = unpack(bytes);
  const sheet = firstSheet(parts);
  const strings = parts['xl/sharedStrings.xml'];
  return readRows(strFromU8(sheet), strings === undefined ? [] : readStrings(strFromU8(strings)));
};

const unpack = (bytes: Uint8Array): Readonly<Record<string, Uint8Array>> => {
  let left = MOST_UNPACKED;
  let isTooLarge = false;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/^xl\/(workbook|sharedStrings|worksheets\/[^/]+|_rels\/workbook)\.xml(\.rels)?$/.test(name)) return false;
        left -= originalSize;
        isTooLarge ||= left < 0;
        return !isTooLarge;
      },
    });
    if (!isTooLarge) return parts;
  } catch {
    throw new BrokenWorkbook('not a whole Excel workbook; open it in Excel and save it anew as .xlsx');
  }
  throw new BrokenWorkbook('it unpacks to more than 32 MB, which no catalogue does');
};

/** The sheet that the workbook names first and does not hide. */
const firstSheet = (parts: Readonly<Record<string, Uint8Array>>): Uint8Array => {
  const [workbook, relations] = [parts['xl/workbook.xml'], parts['xl/_rels/workbook.xml.rels']];
  if (workbook === undefined || relations === undefined) {
    throw new BrokenWorkbook('not an Excel workbook; save it as .xlsx');
  }
  const targets = new Map<string, string>();
  parse(strFromU8(relations), (name, { Id: id, Target: target }) => {
    if (name === 'Relationship' && id !== undefined && target !== undefined) targets.set(id, target);
  });
  const shown: string[] = [];
  parse(strFromU8(workbook), (name, { id, state }) => {
    if (name === 'sheet' && id !== undefined && state !== 'hidden' && state !== 'veryHidden') shown.push(id);
  });
  const target = targets.get(shown[0] ?? '');
  const part = target === undefined ? undefined : parts[target.startsWith('/') ? target.slice(1) : `xl/${target}`];
  if (part === undefined) throw new BrokenWorkbook('the workbook has no sheet that is shown');
  return part;
};

const readStrings = (xml: string): readonly string[] => {
  const strings: string[] = [];
  let isText = false;
  parse(
    xml,
    (name) => {
      if (name === 'si') strings.push('');
      isText = name === 't';
    },
    (text) => {
      if (isText) strings[strings.length - 1] += text;
    },
    // How a word sounds (Japanese, Chinese) stands beside it and is no part of it.
    () => (isText = false),
  );
  return strings;
};

const readRows = (xml: string, strings: readonly string[]): SheetRows => {
  const rows: string[][] = [];
  let [column, type, isText, stored] = [-1, 'n', false, ''];
  parse(
    xml,
    (name, { r, t }) => {
      if (name === 'row') {
        const row = r === undefined ? rows.length + 1 : Number(r);
        if (!(row > rows.length && row <= MOST_ROWS))
          throw new BrokenWorkbook(`found row ${r} after row ${rows.length}`);
        while (rows.length < row) rows.push([]);
        column = -1;
      } else if (name === 'c') {
        column = r === undefined ? column + 1 : columnOf(r);
        [type, stored] = [t ?? 'n', ''];
      }
      isText = name === 'v' || name === 't';
    },
    (text) => {
      if (isText) stored += text;
    },
    (name) => {
      if (name === 'c' && stored !== '') put(rows, column, type === 's' ? (strings[Number(stored)] ?? '') : stored);
      isText = false;
    },
  );
  return rows;
};

const put = (rows: readonly string[][], column: number, text: string): void => {
  const row = rows.at(-1);
  if (row === undefined || column < 0 || column >= MOST_COLUMNS)
    throw new BrokenWorkbook('found a cell out of its place');
  while (row.length < column) row.push('');
  row[column] = text;
};

const columnOf = (reference: string): number =>
  [...(/^[A-Z]{1,3}/.exec(reference)?.[0] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const parse = (
  xml: string,
  open: (name: string, attributes: Readonly<Record<string, string | undefined>>) => void,
  text: (text: string) => void = () => undefined,
  close: (name: string) => void = () => undefined,
): void => {
  const parser = new SaxesParser();
  const local = (name: string): string => name.slice(name.indexOf(':') + 1);
  parser.on('error', (error) => {
    throw new BrokenWorkbook(`damaged (${error.message.split('\n')[0]}); open it in Excel and save it anew as .xlsx`);
  });
  parser.on('doctype', () => {
    throw new BrokenWorkbook('it declares a document type, which no workbook does');
  });
  parser.on('opentag', ({ name, attributes }) =>
    open(local(name), Object.fromEntries(Object.entries(attributes).map(([key, value]) => [local(key), value]))),
  );
  parser.on('text', text);
  parser.on('closetag', ({ name }) => close(local(name)));
  parser.write(xml).close();
};
