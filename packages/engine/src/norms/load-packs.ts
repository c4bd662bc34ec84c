import type { Finding } from '../authoring/finding.ts';
import type { PackFiles } from '../authoring/pack-files.ts';
import { readPack } from '../authoring/read-pack.ts';
import { withoutExamples } from '../authoring/without-examples.ts';
import type { FactSchema } from '../facts/fact-schema.ts';
import { resolvePack } from './resolve-pack.ts';
import type { ResolvedPack } from './resolved-pack.ts';

export interface PacksLoaded {
  readonly packs: readonly ResolvedPack[];
  readonly findings: readonly Finding[];
}

/**
 * Reads and resolves packs from their files; a pack with any finding is left out and all findings are returned. Without
 * `examples` their documents are read for deciding only, in about a third of the time.
 */
export const loadPacks = (
  schema: FactSchema,
  folders: readonly PackFiles[],
  { examples = true }: { examples?: boolean } = {},
): PacksLoaded => {
  const packs: ResolvedPack[] = [];
  const findings: Finding[] = [];
  for (const folder of folders) {
    const read = readPack(schema, examples ? folder : withoutExamples(folder));
    findings.push(...read.findings);
    if (read.pack === undefined) continue;
    const resolution = resolvePack(schema, read.pack);
    findings.push(...resolution.findings);
    if (resolution.pack !== undefined) packs.push(resolution.pack);
  }
  return { packs, findings };
};
