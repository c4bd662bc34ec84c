import { citationKey } from './citation.ts';
import type { BookPack } from './law-book.ts';

/** One document of a citation on its time line. */
export interface VersionView {
  readonly pack: string;
  readonly name: string;
  readonly cite: string;
  readonly title: string;
  readonly from: string;
  /** The first day on which it no longer holds; `null` while it is in force. */
  readonly to: string | null;
}

/** The documents that bear a citation, first in time first. */
export const versionsOf = (pack: BookPack, cite: string): VersionView[] =>
  pack.resolved.provisions
    .filter((head) => citationKey(head.cite) === citationKey(cite))
    .map(({ name, cite, title, from, to }) => ({ pack: pack.resolved.id, name, cite, title, from, to }))
    .sort((a, b) => a.from.localeCompare(b.from) || a.name.localeCompare(b.name));
