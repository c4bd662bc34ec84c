import { UnreadableFile } from '@holdpoint/sheets';
import { fileOf, type Work } from '@holdpoint/store';
import { notFound, problem, ProblemError } from '../problem/problem.ts';
import type { Service } from '../service/service.ts';
import { type ListRead, readList } from './list-file.ts';
import { whyDropped } from './list-mapping.ts';

/** A list from its bytes. Throws a problem that says why it cannot be read and what to do. */
export const readUpload = async (name: string, bytes: Buffer, sheet: string | undefined): Promise<ListRead> => {
  try {
    return await readList(name, bytes, sheet);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    throw new ProblemError(problem(422, 'list-not-readable', error.message));
  }
};

/** A list from its file as it was kept. */
export const readKept = async (
  work: Work,
  agency: string,
  { file, sheet }: { readonly file: string; readonly sheet?: string | undefined },
  { keys }: Service,
): Promise<ListRead> => {
  const kept = await fileOf(work, agency, file, keys);
  if (kept === undefined) throw notFound('file of the letter');
  return readUpload('the list', Buffer.from(kept.bytes), sheet);
};

/** Columns of which nothing is kept, each with why. */
export const droppedOf = ({ columns }: ListRead): string[] => columns.flatMap((column) => whyDropped(column) ?? []);
