import { type DeskAct, mayDo } from '@holdpoint/desk';
import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import { addPage } from '../forms/add-page.ts';
import { loadWith } from '../forms/load-with.ts';
import { html } from '../html.ts';
import type { PageContext } from '../page-context.ts';
import { type Column, scrollTable } from '../table.ts';
import { adminLinks } from './admin-links.ts';

/** Who reads a list, where. */
export interface ListReader {
  readonly user: string;
  /** Whether this reader may add to the list, and so change what stands on it. */
  readonly mayChange: boolean;
  readonly zone: string;
}

/** Things of one kind, how each stands, and what may be done about it. */
export interface ListPage<Item> {
  readonly path: string;
  readonly title: string;
  /** What the API tells, and under which address. */
  readonly list: z.ZodType<{ readonly items: readonly Item[] }>;
  readonly from: string;
  readonly intro?: string;
  /** The page on which one more is added. */
  readonly adding: { readonly act: DeskAct; readonly path: string; readonly words: string };
  readonly none: string;
  readonly caption: (items: readonly Item[]) => string;
  readonly columns: (reader: ListReader) => readonly Column<Item>[];
}

/** Adds a page of administration that lists things. */
export const addListPage = <Item>(app: FastifyInstance, context: PageContext, page: ListPage<Item>): void => {
  const { path, title, list, from, intro, adding, none, caption, columns } = page;
  addPage(app, context, {
    path,
    load: (api, actor) => loadWith(list, () => from)(api, actor, {}),
    title: () => title,
    body: ({ items }, { session: { actor } }, { agency: { zone } }) => {
      const mayChange = mayDo(actor.role, adding.act, undefined);
      return html`<h1>${title}</h1>
        ${adminLinks(actor.role)} ${intro === undefined ? '' : html`<p>${intro}</p>`}
        ${mayChange ? html`<p><a class="button" href="${adding.path}">${adding.words}</a></p>` : ''}
        ${items.length === 0 ? html`<p>${none}</p>` : scrollTable(caption(items), items, columns({ user: actor.user, mayChange, zone }))}`;
    },
  });
};
