import { Engine, type PackFiles, readPack, readPackFolders, type ResolvedPack, runExamples, VOCABULARY } from '@holdpoint/engine';
import { today } from '../clock.ts';
import type { ProvisionName } from '../law-view/find-provision.ts';
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
    const checked = names.size === 0 ? undefined : readChecked(folders, resolved);
    if (checked === undefined) return [];
    const examples = resolved.examples.filter((example) => names.has(example.provision));
    return [{ resolved, checked, differences: runExamples(engine, { ...resolved, examples }, today()) }];
  });
  return { schema: VOCABULARY, packs: chosen };
};

/** The documents of a pack as written; other folders are not read, so that a book of all packs takes one reading of each. */
const readChecked = (folders: readonly PackFiles[], { id }: ResolvedPack) =>
  folders
    .filter(({ files }) => files['pack.yaml']?.split('\n').some((line) => line.trim() === `id: ${id}`) === true)
    .map((files) => readPack(VOCABULARY, files).pack)
    .find((pack) => pack?.text.id === id);
