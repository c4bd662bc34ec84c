import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { parse } from 'yaml';

const headSchema = z.object({ layer: z.string(), under: z.array(z.string()).default([]) });

/**
 * The folders of `root`, out of `names`, that hold the law of one jurisdiction: its own pack, those above it, and the
 * agency's own policy. `undefined` where no pack bears its name, so that the caller can say which there are.
 */
export const stackFolders = (
  root: string,
  names: readonly string[],
  jurisdiction: string,
): readonly string[] | undefined => {
  if (!names.includes(jurisdiction)) return undefined;
  const own = headOf(root, jurisdiction);
  if (own === undefined) return undefined;
  const wanted = new Set([jurisdiction, ...own.under]);
  return names.filter((name) => wanted.has(name) || isPolicy(root, name));
};

const isPolicy = (root: string, name: string): boolean =>
  textOf(root, name).includes('policy') && headOf(root, name)?.layer === 'policy';

const headOf = (root: string, name: string): z.infer<typeof headSchema> | undefined => {
  try {
    return headSchema.safeParse(parse(textOf(root, name))).data;
  } catch {
    return undefined;
  }
};

const textOf = (root: string, name: string): string => {
  const path = join(root, name, 'pack.yaml');
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
};
