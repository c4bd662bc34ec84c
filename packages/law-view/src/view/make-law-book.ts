import {
  type CheckedPack,
  Engine,
  type PackFiles,
  readPack,
  type ResolvedPack,
  runExamples,
  VOCABULARY,
} from '@holdpoint/engine';
import type { ProvisionName } from './find-provision.ts';
import type { BookPack, LawBook } from './law-book.ts';

/** What a book of the law is made from: the packs as resolved with their examples, and the documents as written. */
export interface LawTexts {
  readonly packs: readonly ResolvedPack[];
  readonly folders: readonly PackFiles[];
}

/**
 * The law for a reader: each pack that holds a wanted provision, as resolved and as written, with what the worked examples
 * of those provisions come to. `today` is the day of an example that names none.
 */
export const lawBook = (
  { packs, folders }: LawTexts,
  wanted: readonly Pick<ProvisionName, 'pack' | 'name'>[],
  today: string,
): LawBook => {
  const engine = new Engine(packs);
  const chosen = packs.flatMap((resolved): BookPack[] => {
    const names = new Set(wanted.filter((one) => one.pack === resolved.id).map((one) => one.name));
    const checked = names.size === 0 ? undefined : checkedPack(folders, resolved.id);
    if (checked === undefined) return [];
    const examples = resolved.examples.filter((example) => names.has(example.provision));
    return [{ resolved, checked, differences: runExamples(engine, { ...resolved, examples }, today) }];
  });
  return { schema: VOCABULARY, packs: chosen };
};

/** The documents of a pack as written; other folders are not read, so that a book of all packs takes one reading of each. */
export const checkedPack = (folders: readonly PackFiles[], id: string): CheckedPack | undefined =>
  folders
    .filter(({ files }) => files['pack.yaml']?.split('\n').some((line) => line.trim() === `id: ${id}`) === true)
    .map((files) => readPack(VOCABULARY, files).pack)
    .find((pack) => pack?.text.id === id);
