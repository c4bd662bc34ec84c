import { join } from 'node:path';
import type { LawBook, ProvisionView } from '@holdpoint/law-view';
import { packIndexPage, packsPage } from '../../output/law-html/index-page.ts';
import { provisionPage } from '../../output/law-html/provision-page.ts';
import { writeOut } from './write-out.ts';

/** Writes a page for every provision, an index for each pack and one for all; returns how many pages. */
export const writeLawSite = (folder: string, book: LawBook, views: readonly ProvisionView[]): number => {
  const pages: readonly (readonly [string, string])[] = [
    ['index.html', packsPage(book, views)],
    ...book.packs.map(({ resolved }): readonly [string, string] => [
      `${resolved.id}/index.html`,
      packIndexPage(
        resolved,
        views.filter((view) => view.pack === resolved.id),
      ),
    ]),
    ...views.map((view): readonly [string, string] => [
      `${view.pack}/${view.name}.html`,
      provisionPage([view], 'site'),
    ]),
  ];
  for (const [path, page] of pages) writeOut(join(folder, ...path.split('/')), page);
  return pages.length;
};
