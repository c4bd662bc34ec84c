import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { figureCsv } from '../build/figure-csv.ts';
import type { SiteHead } from './page.ts';
import type { SiteContent } from './site-content.ts';
import { SiteError } from './site-error.ts';
import { sitePages } from './site-pages.ts';
import { writeParquet } from './write-parquet.ts';

const LIST = 'site.json';

const listSchema = z.object({ files: z.record(z.string(), z.string()) });

/** Writes the site to a folder that is empty, absent or holds an earlier one, which it replaces. Gives the count of its files. */
export const writeSite = async (out: string, head: SiteHead, content: SiteContent): Promise<number> => {
  makeRoom(out);
  const hashes: Record<string, string> = {};
  const keep = (path: string, bytes: string | Uint8Array): void => {
    mkdirSync(dirname(join(out, path)), { recursive: true });
    writeFileSync(join(out, path), bytes);
    hashes[path] = createHash('sha256').update(bytes).digest('hex');
  };
  for (const [path, text] of sitePages(head, content)) keep(path, text);
  for (const { figure, columns, rows } of content.build.figures)
    keep(`downloads/${figure}.csv`, figureCsv({ columns, rows }));
  for (const path of await writeParquet(join(out, 'downloads'), content.build.figures)) {
    hashes[`downloads/${path}`] = createHash('sha256')
      .update(readFileSync(join(out, 'downloads', path)))
      .digest('hex');
  }
  writeFileSync(
    join(out, LIST),
    `${JSON.stringify({ ...head, files: Object.fromEntries(Object.entries(hashes).toSorted()) }, null, 2)}\n`,
  );
  return Object.keys(hashes).length + 1;
};

/** Takes away the files of an earlier site, and nothing else. */
const makeRoom = (out: string): void => {
  if (!existsSync(out) || readdirSync(out).length === 0) return;
  const list = join(out, LIST);
  const known = existsSync(list) ? listSchema.safeParse(JSON.parse(readFileSync(list, 'utf8'))) : undefined;
  if (known?.success !== true) {
    throw new SiteError(`${out}: holds other files and no ${LIST} of an earlier site; name an empty folder`);
  }
  for (const path of Object.keys(known.data.files)) {
    if (!path.split('/').includes('..')) rmSync(join(out, path), { force: true });
  }
};
