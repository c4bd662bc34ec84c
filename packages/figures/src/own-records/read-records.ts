import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { ImportError } from '../import/import-error.ts';

const FORMAT = 'holdpoint-proof-bundle/v1';

const leafSchema = z.object({
  act: z.string(),
  phase: z.string(),
  agency: z.string(),
  at: z.string(),
  subject: z.object({ kind: z.string(), id: z.string() }),
  open: z.record(z.string(), z.json()).default({}),
});

const openingsSchema = z.record(z.string(), z.object({ value: z.json() }));

/** A record of a desk's log, with the personal values that its bundle opens. */
export interface OwnRecord extends z.infer<typeof leafSchema> {
  /** Its place in the log: two bundles may carry the same record. */
  readonly index: number;
  readonly place: string;
  readonly personal: Readonly<Record<string, unknown>>;
}

/** Reads a proof bundle, or each of a folder of them, as one account in the order of the log. Throws `ImportError` with file and line. */
export const readRecords = (path: string): readonly OwnRecord[] => {
  const files = statSync(path).isDirectory()
    ? readdirSync(path)
        .filter((name) => name.endsWith('.bundle'))
        .toSorted()
        .map((name) => join(path, name))
    : [path];
  if (files.length === 0)
    throw new ImportError(`${path}: holds no file that ends in .bundle; name a folder of proof bundles`);
  const records = new Map<string, OwnRecord>();
  for (const file of files) {
    for (const record of readBundle(file)) {
      const key = `${record.agency} ${record.index}`;
      const known = records.get(key);
      // A bundle that opens a record says more of it than one that does not.
      if (known === undefined || Object.keys(record.personal).length > 0) records.set(key, record);
    }
  }
  return [...records.values()].toSorted((a, b) => a.index - b.index);
};

const readBundle = (file: string): readonly OwnRecord[] => {
  const lines = readFileSync(file, 'utf8').split(/\r?\n/);
  const name = basename(file);
  if (lines[0] !== FORMAT) throw new ImportError(`${name}: line 1 is not "${FORMAT}"; name a proof bundle`);
  const records = new Map<number, OwnRecord>();
  for (const [at, text] of lines.entries()) {
    if (at < 2 || text === '') continue;
    const place = `${name}: line ${at + 1}`;
    const isOpening = text.startsWith('=');
    const index = Number(text.slice(isOpening ? 1 : 0, text.indexOf(' ')));
    const body = jsonOf(text.slice(text.indexOf(' ') + 1));
    if (isOpening) {
      const own = records.get(index);
      const openings = openingsSchema.safeParse(body).data;
      if (own === undefined || openings === undefined)
        throw new ImportError(`${place}: opens no record above it; check the bundle with holdpoint verify`);
      const personal = Object.fromEntries(Object.entries(openings).map(([key, { value }]) => [key, value]));
      records.set(index, { ...own, personal });
      continue;
    }
    const leaf = leafSchema.safeParse(body).data;
    if (leaf === undefined || !Number.isInteger(index))
      throw new ImportError(`${place}: no record of the desk; check the bundle with holdpoint verify`);
    records.set(index, { ...leaf, index, place, personal: {} });
  }
  return [...records.values()];
};

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
