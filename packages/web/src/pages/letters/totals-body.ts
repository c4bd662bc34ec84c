import { html, type Html } from '../html.ts';
import { scrollTable, table } from '../table.ts';
import type { LetterData } from './letter-data.ts';

/** The totals of a reply by the letter's words and by ours, side by side, the difference by category. */
export const totalsBody = ({
  totals,
  byDisposition,
  rows,
}: Pick<NonNullable<LetterData['reply']>, 'totals' | 'byDisposition' | 'rows'>): Html =>
  html`<h2>Totals</h2>
    ${
      totals.length === 0
        ? html`<p>The letter claims no number.</p>`
        : scrollTable('By the words of the letter', totals, [
            ['Its words', ({ words }) => words],
            ['It claims', ({ claimed }) => claimed],
            ['Counted on its list', ({ counted }) => counted],
            ['Listed, not under those words', ({ counted }) => rows - counted],
            [
              'Claimed, on no list',
              ({ notListed }) => (notListed < 0 ? `0; ${-notListed} listed beyond its number` : notListed),
            ],
          ])
    }
    ${table(`By our words: what the ${rows} rows come to`, byDisposition, [
      ['Disposition', ([name]) => name],
      ['Rows', ([, count]) => count],
    ])}`;
