import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import type { PackFiles } from '../authoring/pack-files.ts';

/** Every folder below `root`, or those named, that holds a `pack.yaml`, with its YAML and CSV files. */
export const readPackFolders = (root: string, names: readonly string[] = readdirSync(root)): PackFiles[] =>
  names
    .toSorted()
    .filter((name) => hasPack(join(root, name)))
    .map((name) => ({ folder: `${basename(root)}/${name}`, files: readFiles(join(root, name)) }));

const hasPack = (folder: string): boolean =>
  statSync(folder).isDirectory() && readdirSync(folder).includes('pack.yaml');

const readFiles = (folder: string): Record<string, string> => {
  const files: Record<string, string> = {};
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(ya?ml|csv)$/.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    files[relative(folder, path).split(sep).join('/')] = readFileSync(path, 'utf8');
  }
  return files;
};
