import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Finding,
  formatFinding,
  loadPacks,
  readPackFolders,
  type ResolvedPack,
  stackFolders,
  VOCABULARY,
} from '@holdpoint/engine';
import { CommandError, EXIT } from '../exit-codes.ts';
import { LAW_FOLDER, PROJECT_ROOT } from '../project-root.ts';
import { PackCache } from './pack-cache.ts';

export interface LoadedLaw {
  readonly packs: readonly ResolvedPack[];
  readonly findings: readonly Finding[];
}

/** Where resolved packs are kept between runs; deleting it loses nothing. */
const CACHE_FOLDER = join(PROJECT_ROOT, '.cache');

/** Where to read the law from, and where to keep what was read; `cache: undefined` keeps nothing. */
export interface LawSource {
  readonly folder?: string;
  readonly cache?: string | undefined;
  /** Whether the worked examples are wanted too; deciding needs none. */
  readonly examples?: boolean;
  /** Only the law of this jurisdiction; every pack where none bears the name. */
  readonly stack?: string | undefined;
}

/** Reads packs, each from the cache where its documents, the vocabulary and the engine are unchanged. */
export const loadLaw = (options: LawSource = {}): LoadedLaw => {
  const root = options.folder ?? LAW_FOLDER;
  const folders = readPackFolders(root, foldersOf(root, options.stack));
  const examples = options.examples ?? false;
  const cacheFolder = 'cache' in options ? options.cache : CACHE_FOLDER;
  if (cacheFolder === undefined) return loadPacks(VOCABULARY, folders, { examples });
  const cache = new PackCache(cacheFolder, { examples });
  const packs: ResolvedPack[] = [];
  const findings: Finding[] = [];
  for (const folder of folders) {
    const kept = cache.get(folder);
    const loaded = kept === undefined ? loadPacks(VOCABULARY, [folder], { examples }) : { packs: [kept], findings: [] };
    packs.push(...loaded.packs);
    findings.push(...loaded.findings);
    const [pack] = loaded.packs;
    if (kept === undefined && pack !== undefined && loaded.findings.length === 0) cache.put(folder, pack);
  }
  return { packs, findings };
};

/** The packs, or an end of the command that names every fault: half a law decides nothing. */
export const requireLaw = (options: LawSource = {}): readonly ResolvedPack[] => {
  const { packs, findings } = loadLaw(options);
  if (findings.length === 0) return packs;
  throw new CommandError(findings.map(formatFinding).join('\n'), EXIT.lawFault);
};

const foldersOf = (root: string, stack: string | undefined): readonly string[] | undefined =>
  stack === undefined ? undefined : stackFolders(root, readdirSync(root).sort(), stack);
