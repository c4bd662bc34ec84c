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
const rowsOf = (rows: readonly unknown[]): string => escapeLiteral(JSON.stringify(rows));

/** The call that writes it all. */
export const growLogCall = (agency: string, { size, documents, leaves, nodes, openings }: LogRows): string => {
  const leafRows = leaves.map((leaf) => [leaf.index, leaf.text, base64(leaf.hash), leaf.enteredAt]);
  const nodeRows = nodes.map((node) => [node.level, node.index, base64(node.hash)]);
  const openingRows = openings.map((one) => [one.index, one.name, base64(one.bytes), one.keyId]);
  const rows = [leafRows, nodeRows, openingRows].map(rowsOf).join(', ');
  return `grow_log(${escapeLiteral(agency)}, ${size}, ${documents}, ${rows})`;
};
