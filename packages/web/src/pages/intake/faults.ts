import type { Problem } from '../../problem/problem.ts';
import { html, type Html } from '../html.ts';

/** Something that cannot be taken as it was sent: the control it is about, and what to do. */
export interface Fault {
  readonly field: string;
  readonly says: string;
}

/** What the API refused, as a fault of a page. */
export const faultsOf = ({ detail, details }: Problem, field: string): readonly Fault[] => [
  { field, says: details.length === 0 ? detail : `${detail} (${details.join('; ')})` },
];

/** The summary above a page whose answers cannot be taken: each line leads to its control. */
export const faultSummary = (faults: readonly Fault[]): Html | undefined =>
  faults.length === 0
    ? undefined
    : html`<div class="error-summary" role="alert" tabindex="-1">
        <h2>There is a problem</h2>
        <ul>
          ${faults.map(({ field, says }) => html`<li><a href="#${field}">${says}</a></li>`)}
        </ul>
      </div>`;

/** The words beside a control that say what is wrong with it. */
export const faultBeside = (faults: readonly Fault[], field: string): Html | undefined => {
  const own = faults.filter((one) => one.field === field);
  return own.length === 0
    ? undefined
    : html`<p class="fault" id="${field}-fault">${own.map(({ says }) => says).join('; ')}</p>`;
};
