import { mayDo, type Role } from '@holdpoint/desk';
import { html, type Html } from '../html.ts';

/** The pages of oversight that a role may open. */
export const oversightLinks = (role: Role): Html => {
  const may = (act: Parameters<typeof mayDo>[1]): boolean => mayDo(role, act, undefined);
  return html`<nav aria-label="Oversight" class="contents">
    <ul>
      ${may('read-oversight') ? html`<li><a href="/oversight">Report</a></li>` : ''}
      ${may('read-oversight') ? html`<li><a href="/oversight/sample">Monthly sample</a></li>` : ''}
      ${may('read-audit') ? html`<li><a href="/oversight/audit">Questions to the log</a></li>` : ''}
      ${may('read-audit') ? html`<li><a href="/oversight/log">Check of the log</a></li>` : ''}
    </ul>
  </nav>`;
};
