import { figurePath } from './figure-page.ts';
import { html } from './html.ts';
import { MARKS } from './marks.ts';
import { page, type SiteHead } from './page.ts';
import type { SiteContent } from './site-content.ts';
import { table } from './table.ts';

/** When figures come out, and what was corrected since. */
export const calendarPage = (head: SiteHead, { register }: SiteContent): string => {
  const { releases = [], revisions = [] } = register.calendar ?? {};
  return page(head, {
    title: 'Calendar and revisions',
    path: 'calendar.html',
    main: html`<h1>Calendar and revisions</h1>
      ${table(
        'Releases',
        [{ name: 'Day' }, { name: 'What' }],
        releases.map(({ on, what }) => [on, what]),
      )}
      <h2>Revisions</h2>
      <p>
        A figure that was published is never changed in silence. What was corrected, when and why stands here and on its
        page, marked [r].
      </p>
      ${
        revisions.length === 0
          ? html`<p>None yet.</p>`
          : table(
              'What was corrected',
              [{ name: 'Day' }, { name: 'Figure' }, { name: 'What' }, { name: 'Why' }],
              revisions.map(({ on, figure, what, why }) => [
                on,
                html`<a href="${figurePath(figure)}">${figure}</a>`,
                what,
                why,
              ]),
            )
      }`,
  });
};

/** Marks, the rule on small counts, and how a figure is made again. */
export const notesPage = (head: SiteHead): string =>
  page(head, {
    title: 'Notes and marks',
    path: 'notes.html',
    main: html`<h1>Notes and marks</h1>
      ${table(
        'Marks that stand for or beside a number',
        [{ name: 'Mark' }, { name: 'Says' }],
        MARKS.map(([mark, says]) => [mark, says]),
      )}
      <h2>Small counts</h2>
      <p>
        From records about persons no count from 1 to 10 is shown, and no count from which one could be worked out: not
        from its own table, and not from all tables of this site together. Shares and means of a hidden count are hidden
        with it. Nought is shown. A count that its source published already stands, with that source named.
      </p>
      <h2>Words</h2>
      <p>
        A <b>detainer</b> is a federal request that a jail tell of a release, keep a person past it, or hand the person
        over. That it was <b>prepared</b> does not say that it was served. A detainer is not a person: one person may
        have several. An empty lift reason is not “active”.
      </p>
      <h2>How these pages come about</h2>
      <p>
        Every number comes out of the named files by the query that stands on its page, when the site is made. Two
        persons approve a publication, each by the hash of all results. The list of all files of this site with their
        hashes is <a href="site.json">site.json</a>.
      </p>`,
  });
