import type { BuiltFigure } from '../build/result.ts';
import type { FigureText } from '../register/figure-schema.ts';
import { HIDDEN, isSmall } from '../suppression/small-count.ts';
import { type Html, html } from './html.ts';
import type { SiteHead } from './page.ts';
import { table } from './table.ts';

/** What another person needs to come to the same numbers, and to know that they did. */
export const rebuildSection = (
  head: SiteHead,
  { figure, query }: FigureText,
  built: BuiltFigure,
  personsIn: (codebook: string) => boolean,
): Html =>
  html`<h2>Rebuild this</h2>
    <p>Get the files, check their hashes, and run this at the commit named:</p>
    <pre tabindex="0"><code>git checkout ${head.commit}
npx holdpoint figures build ${figure}</code></pre>
    <p>It must print this result: <code>${built.result}</code></p>
    ${table(
      'The files that it was made from',
      [{ name: 'File' }, { name: 'Rows', isNumber: true }, { name: 'SHA-256' }],
      built.inputs.map(({ codebook, file, rows, sha256 }) => [
        file,
        codebook === 'law' ? '[z]' : isSmall(rows) && personsIn(codebook) ? HIDDEN : rows,
        html`<code>${sha256}</code>`,
      ]),
    )}
    <p>The definition’s own hash: <code>${built.definition}</code></p>
    <details>
      <summary>The query</summary>
      <pre tabindex="0"><code>${query.trimEnd()}</code></pre>
    </details>`;
