import type { ProvisionView } from '../../law-view/provision-view.ts';
import { asSentence, type LinkTarget, type Words } from '../../law-view/words.ts';
import { html, type HtmlValue } from './html.ts';

/** How the pages lie: one that stands alone, or one of a site with a page for every provision. */
export type Lying = 'alone' | 'site';

/** Where the links of one page lead. */
export class Links {
  readonly #views: readonly ProvisionView[];
  readonly #lying: Lying;

  constructor(views: readonly ProvisionView[], lying: Lying) {
    this.#views = views;
    this.#lying = lying;
  }

  /** The id of an entry on this page; with several versions on a page each has its own. */
  idOf(view: Pick<ProvisionView, 'name'>, anchor: string): string {
    return this.#views.length > 1 ? `${view.name}-${anchor}` : anchor;
  }

  /** The address of a target, or `undefined` where a page that stands alone does not hold it. */
  hrefOf({ pack, provision, anchor }: LinkTarget): string | undefined {
    const here = this.#views.find((view) => view.pack === pack && view.name === provision);
    if (here !== undefined) {
      if (anchor === undefined) return this.#views.length > 1 ? `#${encodeURIComponent(here.name)}` : '#main';
      const isShown = [...here.rules, ...here.questions].some((entry) => entry.anchor === anchor);
      return isShown ? `#${encodeURIComponent(this.idOf(here, anchor))}` : undefined;
    }
    if (this.#lying === 'alone') return undefined;
    const page = `../${encodeURIComponent(pack)}/${encodeURIComponent(provision)}.html`;
    return anchor === undefined ? page : `${page}#${encodeURIComponent(anchor)}`;
  }

  /** Words with their links, as a sentence. */
  sentence(words: Words): HtmlValue {
    return this.words(asSentence(words));
  }

  words(words: Words): HtmlValue {
    return words.map((part) => {
      if (typeof part === 'string') return part;
      const href = this.hrefOf(part.to);
      return href === undefined ? part.text : html`<a href="${href}">${part.text}</a>`;
    });
  }
}
