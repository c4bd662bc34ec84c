import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  ENGINE_VERSION,
  type Finding,
  formatFinding,
  loadPacks,
  type PackFiles,
  readPackFolders,
  type ResolvedPack,
  VOCABULARY,
} from '@holdpoint/engine';
import { CommandError, EXIT } from '../exit-codes.ts';
import { LAW_FOLDER, PROJECT_ROOT } from '../project-root.ts';

export interface LoadedLaw {
  readonly packs: readonly ResolvedPack[];
  readonly findings: readonly Finding[];
}

/** Where resolved packs are kept between runs; deleting it loses nothing. */
export const CACHE_FOLDER = join(PROJECT_ROOT, '.cache');

/** Where to read the law from, and where to keep what was read; `cache: undefined` keeps nothing. */
export interface LawSource {
  readonly folder?: string;
  readonly cache?: string | undefined;
  /** Whether the worked examples are wanted too; deciding needs none. */
  readonly examples?: boolean;
}

/** Reads every pack, from the cache where the documents, the vocabulary and the engine are unchanged. */
export const loadLaw = (options: LawSource = {}): LoadedLaw => {
  const folders = readPackFolders(options.folder ?? LAW_FOLDER);
  const cache = 'cache' in options ? options.cache : CACHE_FOLDER;
  const examples = options.examples ?? false;
  if (cache === undefined) return loadPacks(VOCABULARY, folders, { examples });
  const path = join(cache, `law-${fingerprint(folders)}${examples ? '-examples' : ''}.json`);
  const kept = readCache(path);
  if (kept !== undefined) return { packs: kept, findings: [] };
  const loaded = loadPacks(VOCABULARY, folders, { examples });
  if (loaded.findings.length === 0) writeCache(cache, path, loaded.packs);
  return loaded;
};

/** The packs, or an end of the command that names every fault: half a law decides nothing. */
export const requireLaw = (options: LawSource = {}): readonly ResolvedPack[] => {
  const { packs, findings } = loadLaw(options);
  if (findings.length === 0) return packs;
  throw new CommandError(findings.map(formatFinding).join('\n'), EXIT.lawFault);
};

/** The engine's own words: packs resolved by another engine are not these packs, whatever version it bears. */
const engineTexts = (): readonly Buffer[] => {
  const root = dirname(fileURLToPath(import.meta.resolve('@holdpoint/engine')));
  return ['facts', 'authoring', 'norms'].flatMap((stage) =>
    readdirSync(join(root, stage), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
      .map((entry) => readFileSync(join(entry.parentPath, entry.name))),
  );
};

const fingerprint = (folders: readonly PackFiles[]): string => {
  const hash = createHash('sha256').update(`${ENGINE_VERSION}\n${JSON.stringify(VOCABULARY)}\n`);
  for (const text of engineTexts()) hash.update(text);
  for (const { folder, files } of folders) {
    for (const path of Object.keys(files).sort()) hash.update(`${folder}/${path}\n${files[path]}\n`);
  }
  return hash.digest('hex').slice(0, 32);
};

const readCache = (path: string): readonly ResolvedPack[] | undefined => {
  if (!existsSync(path)) return undefined;
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as readonly ResolvedPack[];
  } catch {
    return undefined;
  }
};

/** Written beside and renamed, so that a second process never reads half a file; a cache that cannot be kept is no fault. */
const writeCache = (folder: string, path: string, packs: readonly ResolvedPack[]): void => {
  try {
    mkdirSync(folder, { recursive: true });
    const draft = `${path}.${process.pid}`;
    writeFileSync(draft, JSON.stringify(packs));
    renameSync(draft, path);
    forgetOld(folder);
  } catch {
    // The next run reads the documents again.
  }
};

/** How many versions of the law are kept: enough for a few branches, with and without examples. */
const KEPT = 8;

const forgetOld = (folder: string): void => {
  const files = readdirSync(folder).filter((name) => /^law-[0-9a-f]+(-examples)?\.json$/.test(name));
  const byAge = files.map((name) => ({ name, at: statSync(join(folder, name)).mtimeMs })).sort((a, b) => b.at - a.at);
  for (const { name } of byAge.slice(KEPT)) rmSync(join(folder, name), { force: true });
};
