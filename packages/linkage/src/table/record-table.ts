import { DateColumn } from './date-column.ts';
import type { Field, LinkageRecord } from './field.ts';
import type { Lexicon } from './lexicon.ts';
import { NameColumn } from './name-column.ts';
import { StayColumn } from './stay-column.ts';
import { TermColumn } from './term-column.ts';

/** A longer value is no name, date, number or place: it counts as one that could not be read. */
const LONGEST = 500;

export type Column = NameColumn | DateColumn | TermColumn | StayColumn;

/** Records as columns of numbers: a million of them take tens of megabytes. Rows keep the order in which they were added. */
export class RecordTable {
  readonly fields: readonly Field[];
  readonly lexicon: Lexicon;
  readonly columns: readonly Column[];
  /** How many values of each field could not be read and count as not known. */
  readonly unread: Record<string, number> = {};
  #rows = 0;

  constructor(fields: readonly Field[], lexicon: Lexicon) {
    this.fields = fields;
    this.lexicon = lexicon;
    this.columns = fields.map((field) => newColumn(field, lexicon));
  }

  get rows(): number {
    return this.#rows;
  }

  /** Adds a record and gives its row, counted from 0. */
  add(record: LinkageRecord): number {
    for (const [at, { field }] of this.fields.entries()) {
      const value = record[field] ?? '';
      const isFit = value.length <= LONGEST;
      const wasRead = this.columns[at]?.add(isFit ? value : '') ?? true;
      if (!wasRead || !isFit) this.unread[field] = (this.unread[field] ?? 0) + 1;
    }
    return this.#rows++;
  }

  /** The column of a field. A field that the table lacks is a mistake in the program. */
  column(field: string): Column {
    const column = this.columns[this.fields.findIndex((one) => one.field === field)];
    if (column === undefined) throw new RangeError(`field "${field}": the table has none of that name`);
    return column;
  }
}

const newColumn = ({ field, kind }: Field, lexicon: Lexicon): Column => {
  switch (kind) {
    case 'name':
      return new NameColumn(lexicon);
    case 'date':
      return new DateColumn();
    case 'stay':
      return new StayColumn();
    case 'identifier':
    case 'text':
    case 'facility':
      return new TermColumn(kind, lexicon.termsOf(field));
  }
};
