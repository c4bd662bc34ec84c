import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Catalogue, catalogueSchema } from '@holdpoint/papers';

/**
 * The translations of an agency's notices: the JSON files in the folder `languages` of its data, as `holdpoint papers
 * read-catalogue` writes them. Throws an error that names the file and what is wrong with it.
 */
export const openCatalogues = (folder: string): readonly Catalogue[] => {
  const languages = join(folder, 'languages');
  if (!existsSync(languages)) return [];
  return readdirSync(languages)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => catalogueIn(join(languages, name)));
};

const catalogueIn = (path: string): Catalogue => {
  const read = catalogueSchema.safeParse(jsonIn(path));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new Error(
    `${path}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'no catalogue'}; write it again with holdpoint papers`,
  );
};

const jsonIn = (path: string): unknown => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw new Error(`${path} is no JSON; write it again with holdpoint papers`);
  }
};
