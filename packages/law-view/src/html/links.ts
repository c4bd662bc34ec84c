import type { ProvisionView } from '../view/provision-view.ts';
import { asSentence, type LinkTarget, type Words } from '../view/words.ts';
import { html, type HtmlValue } from './html.ts';

/** The address of the page of another provision; `undefined` where there is none to lead to. */
export type PageOf = (pack: string, provision: string) => string | undefined;

/** Where the links of one page lead. */
export class Links {
  readonly #views: readonly ProvisionView[];
  readonly #pageOf: PageOf;

  constructor(views: readonly ProvisionView[], pageOf: PageOf = () => undefined) {
    this.#views = views;
    this.#pageOf = pageOf;
  }

  /** The id of an entry on this page; with several versions on a page each has its own. */
  idOf(view: Pick<ProvisionView, 'name'>, anchor: string): string {
    return this.#views.length > 1 ? `${view.name}-${anchor}` : anchor;
  }

  /** The address of a target, or `undefined` where there is no page of it. */
  hrefOf({ pack, provision, anchor }: LinkTarget): string | undefined {
    const here = this.#views.find((view) => view.pack === pack && view.name === provision);
    if (here !== undefined) {
      if (anchor === undefined) return this.#views.length > 1 ? `#${encodeURIComponent(here.name)}` : '#main';
      const isShown = [...here.rules, ...here.questions].some((entry) => entry.anchor === anchor);
      return isShown ? `#${encodeURIComponent(this.idOf(here, anchor))}` : undefined;
    }
    const page = this.#pageOf(pack, provision);
    return page === undefined || anchor === undefined ? page : `${page}#${encodeURIComponent(anchor)}`;
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
