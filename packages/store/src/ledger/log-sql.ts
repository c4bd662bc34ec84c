import type { TreeNode } from '@holdpoint/ledger';
import { escapeLiteral } from 'pg';

export interface OpeningRow {
  readonly index: number;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly keyId: string;
}

/** Everything that one change writes to the log. */
export interface LogRows {
  readonly size: number;
  readonly documents: number;
  readonly leaves: readonly {
    readonly index: number;
    readonly text: string;
    readonly hash: Uint8Array;
    readonly enteredAt: number;
  }[];
  readonly nodes: readonly TreeNode[];
  readonly openings: readonly OpeningRow[];
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const rowsOf = (rows: readonly unknown[]): string => `json_array_elements(${escapeLiteral(JSON.stringify(rows))}) r`;

/** One statement that writes it all; further common table expressions may go with it. */
export const logSql = (agency: string, { size, documents, leaves, nodes, openings }: LogRows, also = ''): string => {
  const own = escapeLiteral(agency);
  const leafRows = leaves.map((leaf) => [leaf.index, leaf.text, base64(leaf.hash), leaf.enteredAt]);
  const nodeRows = nodes.map((node) => [node.level, node.index, base64(node.hash)]);
  const openingRows = openings.map((one) => [one.index, one.name, base64(one.bytes), one.keyId]);
  return `with grown as (insert into log (agency, size, documents) values (${own}, ${size}, ${documents})
      on conflict (agency) do update set size = excluded.size, documents = excluded.documents),
    leaves as (insert into leaf (agency, index, text, hash, entered_at) select ${own}, (r ->> 0)::bigint, r ->> 1,
      decode(r ->> 2, 'base64'), to_timestamp((r ->> 3)::float8 / 1000) from ${rowsOf(leafRows)}),
    nodes as (insert into node (agency, level, index, hash) select ${own}, (r ->> 0)::int, (r ->> 1)::bigint,
      decode(r ->> 2, 'base64') from ${rowsOf(nodeRows)}),
    openings as (insert into opening (agency, index, name, sealed, key_id) select ${own}, (r ->> 0)::bigint, r ->> 1,
      decode(r ->> 2, 'base64'), r ->> 3 from ${rowsOf(openingRows)})${also === '' ? '' : `, ${also}`}
    select 1`;
};
