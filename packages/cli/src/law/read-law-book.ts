import { readPackFolders, type ResolvedPack } from '@holdpoint/engine';
import { type LawBook, lawBook, type ProvisionName } from '@holdpoint/law-view';
import { today } from '../clock.ts';

/** The law for a reader, from a folder of documents, with the worked examples run just now. */
export const readLawBook = (
  folder: string,
  packs: readonly ResolvedPack[],
  wanted: readonly Pick<ProvisionName, 'pack' | 'name'>[],
): LawBook => lawBook({ packs, folders: readPackFolders(folder) }, wanted, today());
