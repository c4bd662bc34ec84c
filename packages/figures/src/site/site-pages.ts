import { claimPage, claimPath, claimsPage } from './claim-pages.ts';
import { codebookPage, codebookPath, codebooksPage } from './codebook-pages.ts';
import { figurePage, figurePath } from './figure-page.ts';
import { indexPage } from './index-page.ts';
import { lawIndexPage, lawPage, lawPath } from './law-pages.ts';
import { calendarPage, notesPage } from './note-pages.ts';
import { reportsPage } from './report-pages.ts';
import type { SiteHead } from './page.ts';
import type { SiteContent } from './site-content.ts';

/** Every page of the site, by its path. */
export const sitePages = (head: SiteHead, content: SiteContent): ReadonlyMap<string, string> =>
  new Map([
    ['index.html', indexPage(head, content)],
    ['claims.html', claimsPage(head, content)],
    ['law.html', lawIndexPage(head, content)],
    ['reports.html', reportsPage(head, content)],
    ['codebooks.html', codebooksPage(head, content)],
    ['calendar.html', calendarPage(head, content)],
    ['notes.html', notesPage(head)],
    ...content.figures.map((one) => [figurePath(one.definition.figure), figurePage(head, content, one)] as const),
    ...content.claims.map((one) => [claimPath(one.claim.claim), claimPage(head, content, one)] as const),
    ...content.register.codebooks.map(
      ({ value }) => [codebookPath(value.codebook), codebookPage(head, content, value)] as const,
    ),
    ...content.law.map((one) => [lawPath(one.on), lawPage(head, content, one)] as const),
  ]);
