import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ENGINE_VERSION, type PackFiles, type ResolvedPack, VOCABULARY } from '@holdpoint/engine';

/** How many versions of one pack are kept: enough for a few branches, with and without examples. */
const KEPT = 6;

/**
 * Resolved packs, kept between runs, one file a pack. A pack is found again only where its documents, the vocabulary and
 * the engine are the same to the byte. Deleting the folder loses nothing.
 */
export class PackCache {
  readonly #folder: string;
  readonly #suffix: string;

  constructor(folder: string, { examples }: { examples: boolean }) {
    this.#folder = folder;
    this.#suffix = examples ? '-examples.json' : '.json';
  }

  get(pack: PackFiles): ResolvedPack | undefined {
    try {
      return JSON.parse(readFileSync(this.#path(pack), 'utf8')) as ResolvedPack;
    } catch {
      return undefined;
    }
  }

  /** Written beside and renamed, so that a second process never reads half a file; a pack that cannot be kept is no fault. */
  put(pack: PackFiles, resolved: ResolvedPack): void {
    try {
      mkdirSync(this.#folder, { recursive: true });
      const path = this.#path(pack);
      const draft = `${path}.${process.pid}`;
      writeFileSync(draft, JSON.stringify(resolved));
      renameSync(draft, path);
      this.#forgetOld(prefixOf(pack));
    } catch {
      // The next run reads the documents again.
    }
  }

  #path(pack: PackFiles): string {
    return join(this.#folder, `${prefixOf(pack)}${fingerprint(pack)}${this.#suffix}`);
  }

  #forgetOld(prefix: string): void {
    const files = readdirSync(this.#folder).filter(
      (name) => name.startsWith(prefix) && /^[0-9a-f]{32}(-examples)?\.json$/.test(name.slice(prefix.length)),
    );
    const byAge = files
      .map((name) => ({ name, at: statSync(join(this.#folder, name)).mtimeMs }))
      .sort((a, b) => b.at - a.at);
    for (const { name } of byAge.slice(KEPT)) rmSync(join(this.#folder, name), { force: true });
  }
}

const prefixOf = ({ folder }: PackFiles): string => `${folder.replaceAll(/[^A-Za-z0-9]+/g, '-')}-`;

const fingerprint = ({ folder, files }: PackFiles): string => {
  const hash = createHash('sha256').update(engineFingerprint());
  for (const path of Object.keys(files).sort()) hash.update(`${folder}/${path}\n${files[path]}\n`);
  return hash.digest('hex').slice(0, 32);
};

/** The engine's own words: packs resolved by another engine are not these packs, whatever version it bears. */
const engineFingerprint = (): string => {
  engine ??= hashOfEngine();
  return engine;
};

let engine: string | undefined;

const hashOfEngine = (): string => {
  const hash = createHash('sha256').update(`${ENGINE_VERSION}\n${JSON.stringify(VOCABULARY)}\n`);
  const root = dirname(fileURLToPath(import.meta.resolve('@holdpoint/engine')));
  for (const stage of ['facts', 'authoring', 'norms']) {
    const entries = readdirSync(join(root, stage), { recursive: true, withFileTypes: true });
    const sources = entries.filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'));
    for (const entry of sources) hash.update(readFileSync(join(entry.parentPath, entry.name)));
  }
  return hash.digest('hex');
};
