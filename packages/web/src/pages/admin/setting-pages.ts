import { type DeskAct, mayDo } from '@holdpoint/desk';
import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import type { settingsSchema } from '../../routes/settings-routes.ts';
import { addDeed } from '../forms/add-deed.ts';
import { addPage } from '../forms/add-page.ts';
import type { DeedField, Values } from '../forms/deed.ts';
import { html, type Html } from '../html.ts';
import type { PageContext } from '../page-context.ts';
import { adminLinks } from './admin-links.ts';
import { settings } from './settings-load.ts';

export type SettingsView = z.infer<typeof settingsSchema>;

/** A setting as a page shows and changes it. */
export interface SettingPage {
  readonly name: string;
  readonly path: string;
  readonly title: string;
  /** Who may change it. */
  readonly act: DeskAct;
  readonly whoElse: string;
  readonly shown: (settings: SettingsView, zone: string) => Html;
  readonly intro: string;
  readonly fields: readonly DeedField[];
  readonly initial: (settings: SettingsView) => Values;
  readonly value: (values: Values) => unknown;
}

/** The two pages of a setting: how it stands, and changing it. */
export const addSettingPages = (app: FastifyInstance, context: PageContext, page: SettingPage): void => {
  addPage(app, context, {
    path: page.path,
    load: (api, actor) => settings(api, actor, {}),
    title: () => page.title,
    body: (found, { session }, { agency }) => {
      const { role } = session.actor;
      return html`<h1>${page.title}</h1>
        ${adminLinks(role)} ${page.shown(found, agency.zone)}
        ${found.changedHere.includes(page.name) ? '' : html`<p class="hint">It was never changed at the desk: it stands as the agency began.</p>`}
        ${
          mayDo(role, page.act, undefined)
            ? html`<p><a class="button" href="${page.path}/change">Change it</a></p>`
            : html`<p class="hint">${page.whoElse}</p>`
        }`;
    },
  });
  addDeed(app, context, {
    path: `${page.path}/change`,
    load: (api, actor) => settings(api, actor, {}),
    title: () => `Change: ${page.title.toLowerCase()}`,
    button: 'Make the change',
    back: () => page.path,
    initial: page.initial,
    intro: () => html`<p>${page.intro}</p>`,
    fields: () => page.fields,
    send: (_, values) => ({ path: '/v1/settings', body: { setting: page.name, value: page.value(values) } }),
  });
};
