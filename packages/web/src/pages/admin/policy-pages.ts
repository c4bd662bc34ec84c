import { POLICY_ACTS } from '@holdpoint/desk';
import type { FastifyInstance } from 'fastify';
import { html } from '../html.ts';
import { table } from '../table.ts';
import type { PageContext } from '../page-context.ts';
import { actWords } from '../words.ts';
import { addSettingPages } from './setting-pages.ts';

const WORDS: Readonly<Record<string, string>> = {
  allows: 'leaves it to the law',
  forbids: 'forbids it',
  unstated: 'not stated: the answer stays open until counsel says',
};

/** The agency's own policy, act by act, as counsel states it for all cases. */
export const addPolicyPages = (app: FastifyInstance, context: PageContext): void =>
  addSettingPages(app, context, {
    name: 'localPolicy',
    path: '/admin/policy',
    title: 'Local policy',
    act: 'state-local-policy',
    whoElse: 'Counsel states it.',
    shown: ({ localPolicy }) =>
      html`<p>
          What the agency, its county or its city has decided for itself. A policy can forbid an act that the law leaves
          open; it cannot give a power that the law does not give.
        </p>
        ${table('The policy, act by act', POLICY_ACTS, [
          ['Act', actWords],
          ['The policy', (act) => WORDS[localPolicy[act] ?? 'unstated'] ?? ''],
        ])}`,
    intro:
      'It is stated in every case from now on, and in every open one: what was decided there on another policy must be determined again.',
    fields: POLICY_ACTS.map((act) => ({
      name: act,
      label: actWords(act),
      kind: 'choice' as const,
      options: Object.entries(WORDS),
    })),
    initial: ({ localPolicy }) => Object.fromEntries(POLICY_ACTS.map((act) => [act, localPolicy[act] ?? 'unstated'])),
    value: (values) =>
      Object.fromEntries(
        POLICY_ACTS.flatMap((act) =>
          values[act] === 'allows' || values[act] === 'forbids' ? [[act, values[act]]] : [],
        ),
      ),
  });
