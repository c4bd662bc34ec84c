import {
  html as lawHtml,
  Links,
  type ProvisionView,
  provisionSections,
  sectionsOf,
  spanWords,
  table,
} from '@holdpoint/law-view';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { packSchema } from '../../routes/law-view.ts';
import { addPage } from '../forms/add-page.ts';
import { loadWith } from '../forms/load-with.ts';
import { html, Html } from '../html.ts';
import type { PageContext } from '../page-context.ts';

// The view is this process's own word, told by its own API: what it is made of is checked where it is made.
const viewSchema = z.object({
  view: z.custom<ProvisionView>((value) => typeof value === 'object' && value !== null && 'rules' in value),
});

const pageOf = (pack: string, provision: string): string =>
  `/law/packs/${encodeURIComponent(pack)}/${encodeURIComponent(provision)}`;

/** The provisions of a pack, and one provision: what it says, its rules limb by limb, its versions and worked examples. */
export const addProvisionPages = (app: FastifyInstance, context: PageContext): void => {
  addPage(app, context, {
    path: '/law/packs/:pack',
    load: (api, actor, { params }) =>
      loadWith(packSchema, ({ pack = '' }) => `/v1/law/packs/${encodeURIComponent(pack)}`)(api, actor, params),
    title: ({ title }) => title,
    body: (pack) =>
      html`<nav aria-label="Where you are"><a href="/law">Law</a></nav>
        <h1>${pack.title}</h1>
        <p>Version ${pack.version}, ${pack.layer} layer.</p>
        ${pack.doesNotReach === null ? '' : html`<p>${pack.doesNotReach}</p>`}
        ${new Html(
          table(
            'The provisions, by citation',
            ['Citation', 'What it is about', 'In force', 'How it was read'],
            pack.provisions.map(({ name, cite, title, from, to, grade, readOn }) => [
              new Links([], pageOf).words([{ text: cite, to: { pack: pack.id, provision: name } }]),
              title,
              spanWords({ from, to }),
              `${grade}, on ${readOn}`,
            ]),
          ).text,
        )}`,
  });
  addPage(app, context, {
    path: '/law/packs/:pack/:name',
    load: (api, actor, { params }) =>
      loadWith(
        viewSchema,
        ({ pack = '', name = '' }) =>
          `/v1/law/packs/${encodeURIComponent(pack)}/provisions/${encodeURIComponent(name)}`,
      )(api, actor, params),
    title: ({ view }) => `${view.cite}: ${view.title}`,
    body: ({ view }) => {
      const links = new Links([view], pageOf);
      const versions = table(
        'Time line: the documents of this citation',
        ['In force', 'Document', 'Citation'],
        view.versions.map((one) => [
          spanWords({ from: one.from, to: one.to }),
          links.words([{ text: one.title, to: { pack: one.pack, provision: one.name } }]),
          one.cite,
        ]),
      );
      return html`<nav aria-label="Where you are">
          <a href="/law">Law</a> › <a href="/law/packs/${view.pack}">${view.packTitle}</a>
        </nav>
        <h1>${view.title}</h1>
        <p class="cite">${view.cite}. ${spanWords(view.inForce)}.</p>
        ${view.versions.length > 1 ? new Html(versions.text) : ''}
        <nav aria-label="On this page" class="contents">
          <ul>
            ${sectionsOf(view).map(
              ({ anchor, title }) => html`<li><a href="#${links.idOf(view, anchor)}">${title}</a></li>`,
            )}
          </ul>
        </nav>
        ${markup(provisionSections(view, links, 2))}`;
    },
  });
};

/** Markup of the law's own making, as this desk's. */
const markup = (value: ReturnType<typeof provisionSections>): Html => new Html(lawHtml`${value}`.text);
