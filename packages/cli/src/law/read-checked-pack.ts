import { type CheckedPack, type PackFiles, readPack, VOCABULARY } from '@holdpoint/engine';

/** The documents of a pack as written; other folders are not read, so that a book of all packs takes one reading of each. */
export const readCheckedPack = (folders: readonly PackFiles[], id: string): CheckedPack | undefined =>
  folders
    .filter(({ files }) => files['pack.yaml']?.split('\n').some((line) => line.trim() === `id: ${id}`) === true)
    .map((files) => readPack(VOCABULARY, files).pack)
    .find((pack) => pack?.text.id === id);
