import { mayDo, type Role } from '@holdpoint/desk';
import { html, type Html } from '../html.ts';

const PAGES = [
  ['/admin', 'Health'],
  ['/admin/users', 'Users'],
  ['/admin/senders', 'Senders'],
  ['/admin/policy', 'Local policy'],
  ['/admin/paper-instruction', 'Paper instruction'],
  ['/admin/holidays', 'Court holidays'],
  ['/admin/retention', 'Retention'],
  ['/admin/legal-holds', 'Legal holds'],
  ['/admin/keys', 'Keys'],
  ['/admin/api-keys', 'API keys'],
] as const;
/** About cases, which an administrator does not read. */
const OF_CASES: readonly string[] = ['/admin/legal-holds'];

/** The pages of administration that a role may open. */
export const adminLinks = (role: Role): Html =>
  html`<nav aria-label="Administration" class="contents">
    <ul>
      ${PAGES.filter(([path]) => !OF_CASES.includes(path) || mayDo(role, 'read-case', undefined)).map(
        ([path, words]) => html`<li><a href="${path}">${words}</a></li>`,
      )}
    </ul>
  </nav>`;
