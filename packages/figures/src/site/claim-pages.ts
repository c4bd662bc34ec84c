import { type ClaimCell, type Verdict, verdictWords } from '../claims/verdict.ts';
import { figurePath } from './figure-page.ts';
import { type Html, html, type HtmlValue } from './html.ts';
import { linkTo, page, type SiteHead } from './page.ts';
import type { ShownClaim, SiteContent } from './site-content.ts';
import { table } from './table.ts';

export const claimPath = (name: string): string => `claims/${name}.html`;

/** The register: every claim with its verdict, in the order of their words. */
export const claimsPage = (head: SiteHead, { claims }: SiteContent): string =>
  page(head, {
    title: 'Public claims',
    path: 'claims.html',
    main: html`<h1>Public claims</h1>
      <p>
        Numbers that public bodies, advocates and newspapers gave, each held against the records by one rule, whoever
        said it. There are four verdicts: reproduced; differs by how much; contradicted by its own source; cannot be
        reproduced, and what is missing. “Cannot be reproduced” does not say that a number is wrong.
      </p>
      ${table(
        'The claims and what came of each',
        [{ name: 'Claim' }, { name: 'Who' }, { name: 'When' }, { name: 'Verdict' }],
        claims.map(({ claim, verdict }) => [
          html`<a href="${claimPath(claim.claim)}">${claim.words}</a>`,
          claim.who,
          claim.when,
          html`<span class="verdict">${verdictWords(verdict)}</span>`,
        ]),
      )}`,
  });

/** The page of one claim. */
export const claimPage = (head: SiteHead, { register }: SiteContent, { claim, verdict }: ShownClaim): string => {
  const path = claimPath(claim.claim);
  const titleOf = (name: string) => register.figures.find(({ value }) => value.figure === name)?.value.title ?? name;
  return page(head, {
    title: `Claim: ${claim.words}`,
    path,
    main: html`<h1>A claim and what came of it</h1>
      <blockquote><p>${claim.words}</p></blockquote>
      <p class="note">${claim.who}, ${claim.when}</p>
      <h2>Verdict</h2>
      <p class="verdict">${verdictWords(verdict)}</p>
      ${cellsOf(verdict).length > 0 && cellsTable(cellsOf(verdict), path)}
      <h2>What it would have to mean</h2>
      ${list(claim.means)}
      ${
        claim.versions.length > 0 &&
        html`<h2>Versions</h2>
          ${table(
            'What was said of the same matter',
            [{ name: 'Of' }, { name: 'Said' }, { name: 'By' }, { name: 'Seen at' }],
            claim.versions.map(({ of, says, by, seen }) => [of, String(says), by, address(seen)]),
          )}`
      }
      ${
        claim.bears.length > 0 &&
        html`<h2>Figures that bear on it</h2>
          ${list(claim.bears.map(({ figure, how }) => html`<a href="${linkTo(path, figurePath(figure))}">${titleOf(figure)}</a>. ${how}`))}`
      }
      ${
        claim.missing !== undefined &&
        html`<h2>What is missing</h2>
          <p>Missing is ${claim.missing}.</p>`
      }
      <h2>Seen at</h2>
      ${list(claim.seen.map(address))}
      <p class="note">Last read on ${claim.read}.</p>
      <h2>Show it again</h2>
      <p>This command makes every figure from the records and judges every claim:</p>
      <pre tabindex="0"><code>npx holdpoint figures reproduce</code></pre>`,
  });
};

const cellsOf = (verdict: Verdict): readonly ClaimCell[] => ('cells' in verdict ? verdict.cells : []);

const cellsTable = (cells: readonly ClaimCell[], path: string): Html =>
  table(
    'The numbers of the claim beside the records',
    [
      { name: 'What' },
      { name: 'Claimed', isNumber: true },
      { name: 'Records', isNumber: true },
      { name: 'Difference', isNumber: true },
    ],
    cells.map(({ says, figure, claimed, ours, difference }) => [
      html`<a href="${linkTo(path, figurePath(figure))}">${says}</a>`,
      claimed,
      ours,
      difference,
    ]),
  );

const list = (items: readonly HtmlValue[]): Html =>
  html`<ul>
    ${items.map((item) => html`<li>${item}</li>`)}
  </ul>`;

/** An address leads there; other words stand as they are. */
const address = (seen: string): HtmlValue =>
  /^https?:\/\/\S+$/.test(seen) ? html`<a href="${seen}" rel="noreferrer">${seen}</a>` : seen;
