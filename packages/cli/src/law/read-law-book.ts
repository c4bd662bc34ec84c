import { Engine, readPackFolders, type ResolvedPack, runExamples, VOCABULARY } from '@holdpoint/engine';
import { today } from '../clock.ts';
import type { ProvisionName } from '../law-view/find-provision.ts';
import { readCheckedPack } from './read-checked-pack.ts';
import type { BookPack, LawBook } from '../law-view/law-book.ts';

/**
 * The law for a reader: each pack that holds a wanted provision, as resolved and as written, with what the worked
 * examples of those provisions came to just now.
 */
export const readLawBook = (
  folder: string,
  packs: readonly ResolvedPack[],
  wanted: readonly Pick<ProvisionName, 'pack' | 'name'>[],
): LawBook => {
  const engine = new Engine(packs);
  const folders = readPackFolders(folder);
  const chosen = packs.flatMap((resolved): BookPack[] => {
    const names = new Set(wanted.filter((one) => one.pack === resolved.id).map((one) => one.name));
    const checked = names.size === 0 ? undefined : readCheckedPack(folders, resolved.id);
    if (checked === undefined) return [];
    const examples = resolved.examples.filter((example) => names.has(example.provision));
    return [{ resolved, checked, differences: runExamples(engine, { ...resolved, examples }, today()) }];
  });
  return { schema: VOCABULARY, packs: chosen };
};
