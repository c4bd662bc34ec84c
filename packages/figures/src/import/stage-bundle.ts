import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import { named } from '../database/open-database.ts';
import { stageTable } from '../database/stage-table.ts';
import { ImportError } from './import-error.ts';
import type { FileRelation } from './relation.ts';

const FORMAT = 'holdpoint-proof-bundle/v1';

const LINE = 'line of the bundle';

/** What a leaf says openly. Its sealed values, and the lines that open them, are not read. */
const leafSchema = z.object({
  act: z.string(),
  phase: z.string(),
  agency: z.string(),
  at: z.string(),
  enteredAt: z.string().optional(),
  subject: z.object({ kind: z.string(), id: z.string() }).optional(),
  by: z.object({ role: z.string() }).optional(),
});

const HEADERS = ['act', 'phase', 'agency', 'at', 'entered_at', 'subject_kind', 'subject', 'role'] as const;

/**
 * The open part of each record of a proof bundle, in a table of text columns. That the records stand in the log is for `holdpoint
 * verify` to say, which knows the log's key.
 */
export const stageBundle = async (connection: DuckDBConnection, path: string, table: string): Promise<FileRelation> => {
  const staged = await stageTable(connection, table, [LINE, ...HEADERS]);
  const source = createReadStream(path);
  let line = 0;
  for await (const text of createInterface({ input: source, crlfDelay: Number.POSITIVE_INFINITY })) {
    line += 1;
    if (line === 1 && text !== FORMAT) throw new ImportError(`${path}: line 1 is not "${FORMAT}"; name a proof bundle`);
    if (line <= 2 || text.startsWith('=')) continue;
    const leaf = leafOf(text);
    if (leaf === undefined) {
      throw new ImportError(`${path}: line ${line}: no record of the desk; check the bundle with holdpoint verify`);
    }
    const { act, phase, agency, at, enteredAt, subject, by } = leaf;
    const instant = (value: string | undefined) => value?.replace('T', ' ').replace(/Z$/, '') ?? null;
    staged.add([
      String(line),
      act,
      phase,
      agency,
      instant(at),
      instant(enteredAt),
      subject?.kind ?? null,
      subject?.id ?? null,
      by?.role ?? null,
    ]);
  }
  staged.end();
  if (line === 0) throw new ImportError(`${path}: the file is empty; name a proof bundle`);
  return {
    sql: named(table),
    headers: HEADERS,
    rejects: undefined,
    drop: `DROP TABLE ${named(table)}`,
    row: named(LINE),
  };
};

const leafOf = (text: string): z.infer<typeof leafSchema> | undefined => {
  try {
    return leafSchema.safeParse(JSON.parse(text.slice(text.indexOf(' ') + 1))).data;
  } catch {
    return undefined;
  }
};
