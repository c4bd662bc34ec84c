/** A file as a relation of text columns that SQL can read from. */
export interface FileRelation {
  readonly sql: string;
  readonly headers: readonly string[];
  /** The name by which rows that could not be taken apart are kept, for CSV. */
  readonly rejects: string | undefined;
  /** What may be forgotten once the file was read. */
  readonly drop: string | undefined;
  /** The place of a row in the file, where the relation knows it; otherwise rows come in their order, after a header. */
  readonly row?: string;
  /** How many rows the file says it holds, where it says so. */
  readonly total?: number;
}
