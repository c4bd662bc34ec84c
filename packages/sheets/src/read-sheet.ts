import { UnreadableFile } from './unreadable-file.ts';
import { type CellValue, numberCell } from './cell-value.ts';
import { readReference } from './cell-name.ts';
import { stringReader } from './read-shared-strings.ts';
import { isTrue } from './read-workbook.ts';
import { readXml } from './read-xml.ts';

/** One row of a sheet that holds something. */
export interface SheetRow {
  /** As the spreadsheet shows it. */
  readonly row: number;
  readonly isHidden: boolean;
  /** What its cells say, by column counted from 0; empty cells are left out. */
  readonly cells: ReadonlyMap<number, CellValue>;
}

/** What the cells of a sheet refer to. */
export interface SheetContext {
  readonly strings: readonly string[];
  /** The number format of each cell style. */
  readonly styles: readonly string[];
  readonly is1904: boolean;
  /** Told of each span of hidden columns, counted from 0, before the rows. */
  readonly hideColumns: (first: number, last: number) => void;
}

const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

/** The rows of a sheet that comes piece by piece. */
export async function* readSheet(
  part: string,
  bytes: AsyncIterable<Uint8Array>,
  context: SheetContext,
): AsyncGenerator<SheetRow> {
  const rows: SheetRow[] = [];
  const string = stringReader();
  let [row, isHidden, column] = [0, false, -1];
  let cells = new Map<number, CellValue>();
  let cell = { type: 'n', style: 0, isFormula: false, stored: undefined as string | undefined };
  let isStored = false;

  const startRow = ({ r, hidden }: Readonly<Record<string, string>>): void => {
    const next = r === undefined ? row + 1 : Number(r);
    if (!Number.isInteger(next) || next <= row || next > MOST_ROWS) throw damaged(part, `row ${r} after row ${row}`);
    [row, isHidden, column, cells] = [next, isTrue(hidden), -1, new Map()];
  };
  const startCell = ({ r, t = 'n', s = '0' }: Readonly<Record<string, string>>): void => {
    const next = r === undefined ? column + 1 : (readReference(r)?.column ?? -1);
    if (next <= column || next >= MOST_COLUMNS) throw damaged(part, `cell ${r} in row ${row}`);
    column = next;
    cell = { type: t, style: Number(s), isFormula: false, stored: undefined };
    string.start();
  };
  const endCell = (): void => {
    const value = cellValue(cell, string.end(), context);
    if (value !== undefined) cells.set(column, value);
  };

  const reading = readXml(part, bytes, {
    open: (name, attributes) => {
      if (name === 'row') startRow(attributes);
      else if (name === 'c') startCell(attributes);
      else if (name === 'f') cell.isFormula = true;
      else if (name === 'v') [isStored, cell.stored] = [true, ''];
      else if (name === 'col' && isTrue(attributes.hidden)) {
        context.hideColumns(Number(attributes.min) - 1, Number(attributes.max) - 1);
      } else string.open(name);
    },
    text: (text) => {
      if (isStored) cell.stored += text;
      else string.text(text);
    },
    close: (name) => {
      if (name === 'v') isStored = false;
      else if (name === 'c') endCell();
      else if (name === 'row' && cells.size > 0) rows.push({ row, isHidden, cells });
      else string.close(name);
    },
  });
  for await (const _ of reading) yield* rows.splice(0);
}

interface StoredCell {
  readonly type: string;
  readonly style: number;
  readonly isFormula: boolean;
  readonly stored: string | undefined;
}

const cellValue = (cell: StoredCell, inline: string, context: SheetContext): CellValue | undefined => {
  const { type, stored } = cell;
  if (type === 'inlineStr') return inline === '' ? undefined : { value: inline };
  // An empty result is a text in Excel; where its type is not text, a program wrote the formula and did not calculate.
  if (stored === undefined || (stored === '' && type !== 'str')) {
    if (!cell.isFormula) return undefined;
    return { fault: 'found a formula without its result; open the workbook in Excel, let it calculate, and save it' };
  }
  switch (type) {
    case 's': {
      const value = context.strings[Number(stored)];
      if (value === undefined) return { fault: `found no string number ${stored}; write the value anew` };
      return value === '' ? undefined : { value };
    }
    case 'str':
      return stored === '' ? undefined : { value: stored };
    case 'b':
      return { value: stored === '1' };
    case 'e':
      return { fault: `found the error ${stored}; mend the formula, or empty the cell if nobody knows` };
    case 'd':
      return { value: stored.slice(0, 10) };
    default:
      return numberCell(stored, context.styles[cell.style] ?? 'General', context.is1904);
  }
};

const damaged = (part: string, found: string): UnreadableFile =>
  new UnreadableFile(`${part}: found ${found}; open the workbook in Excel and save it anew as .xlsx`);
