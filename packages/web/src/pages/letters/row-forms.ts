import { DISPOSITION_NAMES } from '@holdpoint/desk';
import type { Session } from '@holdpoint/store';
import { fieldInput } from '../field.ts';
import { html, type Html } from '../html.ts';
import { postForm } from '../page-context.ts';
import type { RowData } from './letter-data.ts';

const REASON = 'On what this rests, in your own words';

/** What a person may say about a row beside its candidates: that it repeats another, what our papers say, what it comes to. */
export const rowForms = (rowPath: string, row: RowData, session: Session): Html =>
  html`<details>
      <summary>It repeats an earlier row</summary>
      ${postForm(
        session,
        `${rowPath}/repeats`,
        html`<p>
          <label for="repeated">Which row it repeats (empty: none)</label
          ><input id="repeated" name="repeated" inputmode="numeric" value="${row.repeats ?? ''}" autocomplete="off" />
        </p>`,
        fieldInput({ name: 'why', label: REASON }, ''),
        html`<p><button>Record it</button></p>`,
      )}
    </details>
    <details>
      <summary>What our own papers say of the request</summary>
      ${postForm(
        session,
        `${rowPath}/paper`,
        html`<p>
          <label for="received">Day on which it came here (if known)</label
          ><input id="received" name="received" type="date" />
        </p>`,
        fieldInput(
          {
            name: 'withdrawn',
            label: 'Did its sender take it back?',
            options: [
              ['', 'The papers do not tell'],
              ['no', 'No'],
              ['yes', 'Yes'],
            ],
            isOptional: true,
          },
          '',
        ),
        fieldInput(
          {
            name: 'answer',
            label: 'How it was answered',
            options: [
              ['', 'No answer is on record'],
              ['complied', 'What was asked was done, as the law allows'],
              ['declined', 'It was declined, on the law'],
            ],
            isOptional: true,
          },
          '',
        ),
        fieldInput({ name: 'paper', label: REASON }, ''),
        html`<p><button>Record it</button></p>`,
      )}
    </details>
    <details>
      <summary>Choose another disposition</summary>
      ${postForm(
        session,
        `${rowPath}/disposition`,
        fieldInput(
          { name: 'disposition', label: 'Disposition', options: DISPOSITION_NAMES.map((one) => [one, one] as const) },
          row.disposition ?? '',
        ),
        fieldInput({ name: 'reason', label: REASON }, ''),
        html`<p><button>Choose it</button></p>`,
      )}
    </details>`;
