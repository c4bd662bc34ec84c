import type { Session } from '@holdpoint/store';
import { type Problem, problem } from '../../problem/problem.ts';
import type { CaseData } from './case-data.ts';
import { type Field, type FormValues, fieldInput, many, shownValue } from '../field.ts';
import { html, type Html } from '../html.ts';
import { type Fault, faultSummary } from '../intake/faults.ts';
import { errorSummary, postForm } from '../page-context.ts';
import { earlierOnPaper, withoutTime } from './earlier-on-paper.ts';

/** Something done to a case on pages: what is asked, what it comes to, and what the API is sent. */
export interface CaseAct {
  /** The last part of the pages' address. */
  readonly path: string;
  readonly title: string;
  readonly button: string;
  /** What stands above the questions: what this does, and what a reader must know before. */
  readonly intro: (one: CaseData, values: FormValues) => Html;
  /** The questions, a list for each page; no page where nothing is asked. */
  readonly pages: (one: CaseData, values: FormValues) => readonly (readonly Field[])[];
  readonly send: (one: CaseData, values: FormValues) => { readonly path: string; readonly body: object };
  /** What cannot be taken back is asked in red. */
  readonly isDangerous?: boolean;
  /** Whether it is done at once, whoever else is at work on the case. */
  readonly isUrgent?: boolean;
  /** Whether it takes a fresh second factor. */
  readonly needsStepUp?: boolean;
  /** What a reader must see beside the questions of one page, such as what the law says of each answer. */
  readonly beside?: (one: CaseData, values: FormValues, page: number) => Html | undefined;
  /** Whether this page is where it ends: what was chosen cannot be done at all. */
  readonly isBarred?: (one: CaseData, values: FormValues, page: number) => boolean;
  /** What stops a reader once more before it is done; `undefined` where nothing need. */
  readonly interruption?: (one: CaseData, values: FormValues) => Html | undefined;
}

/** Where a reader of an act's pages stands. */
export type ActStep = { readonly at: 'ask'; readonly page: number } | { readonly at: 'check' | 'stop' | 'do' };

/** What is still missing on one page of questions, as the problem its summary shows. */
export const missingOn = (fields: readonly Field[], values: FormValues): Problem | undefined => {
  const missing = fields.filter(({ name, isOptional, least = 1 }) =>
    isOptional === true ? false : many(values[name]).filter((each) => each.trim() !== '').length < least,
  );
  return missing.length === 0
    ? undefined
    : {
        ...problem(422, 'not-answered', 'Some questions are not answered; answer them and go on.'),
        details: missing.map(({ name }) => name),
      };
};

const isShown = (fields: readonly Field[], values: FormValues): boolean => fields.some(({ name }) => name in values);

/** Where to go from `from`: the next page that was not answered, then the check, then the stop where there is one, then done. */
export const nextStep = (act: CaseAct, one: CaseData, values: FormValues, from: ActStep): ActStep => {
  if (from.at === 'stop' || from.at === 'do') return { at: 'do' };
  const pages = act.pages(one, values);
  const after = from.at === 'ask' ? from.page : -1;
  const isOpen = (fields: readonly Field[]) =>
    missingOn(fields, values) !== undefined || (from.at === 'ask' && !isShown(fields, values));
  const open = pages.findIndex((fields, page) => page > after && isOpen(fields));
  if (open >= 0) return { at: 'ask', page: open };
  if (from.at === 'ask') return { at: 'check' };
  return act.interruption?.(one, values) === undefined ? { at: 'do' } : { at: 'stop' };
};

/** One page of an act's questions. */
export const actForm = (
  act: CaseAct,
  one: CaseData,
  session: Session,
  values: FormValues,
  page: number,
  found?: Problem,
): Html => {
  const pages = act.pages(one, values);
  const fields = pages[page] ?? [];
  return html`${found === undefined ? '' : summaryFor(found, fields)}
    <h1>${act.title}</h1>
    ${page === 0 ? act.intro(one, values) : ''} ${act.beside?.(one, values, page)}
    ${pages.length > 1 ? html`<p class="hint">Page ${page + 1} of ${pages.length}</p>` : ''}
    ${postForm(
      session,
      `/cases/${one.id}/${act.path}`,
      carried(values, fields),
      fields.map((field) => fieldInput(field, values[field.name])),
      html`<p>
        ${act.isBarred?.(one, values, page) === true ? html`<button name="step" value="show:${Math.max(0, page - 1)}">Choose otherwise</button>` : html`<button name="step" value="ask:${page}">Continue</button>`}
        <a href="/cases/${one.id}">Back to the case</a>
      </p>`,
    )}`;
};

/** The answers once more, before anything is done. */
export const checkPage = (
  act: CaseAct,
  one: CaseData,
  session: Session,
  values: FormValues,
  faults: readonly Fault[] = [],
): Html =>
  html`${faultSummary(faults)}
    <h1>Check before you go on</h1>
    <h2>${act.title}</h2>
    ${act.intro(one, values)}
    ${postForm(
      session,
      `/cases/${one.id}/${act.path}`,
      carried(withoutTime(values), []),
      html`<dl>
          ${act.pages(one, values).flatMap((fields, page) =>
            fields.map(
              (field) =>
                html`<dt>${field.label}</dt>
                  <dd>
                    ${shownValue(field, values[field.name])}
                    <button class="plain" name="step" value="show:${page}">
                      Change<span class="hidden">: ${field.label}</span>
                    </button>
                  </dd>`,
            ),
          )}
        </dl>
        ${earlierOnPaper(values, faults)}
        <p>
          <button name="step" value="check" class="${act.isDangerous === true ? 'careful' : ''}">${act.button}</button>
          <a href="/cases/${one.id}">Do not do it</a>
        </p>`,
    )}`;

/** A page that stops before a dangerous act. */
export const stopPage = (act: CaseAct, one: CaseData, session: Session, values: FormValues, why: Html): Html =>
  html`<div class="interruption">
    <h1>Stop and read this first</h1>
    ${why}
    ${postForm(
      session,
      `/cases/${one.id}/${act.path}`,
      carried(values, []),
      html`<p>
        <button name="step" value="stop" class="careful">I have read this: ${act.button.toLowerCase()}</button>
        <a href="/cases/${one.id}">Do not do it</a>
      </p>`,
    )}
  </div>`;

const carried = (values: FormValues, asked: readonly Field[]): readonly Html[] =>
  Object.entries(values)
    .filter(([name]) => !asked.some((field) => field.name === name))
    .flatMap(([name, value]) =>
      (typeof value === 'string' ? [value] : value).map(
        (each) => html`<input type="hidden" name="${name}" value="${each}" />`,
      ),
    );

const summaryFor = (found: Problem, fields: readonly Field[]): Html =>
  found.code === 'not-answered'
    ? html`<div class="error-summary" role="alert" tabindex="-1">
        <h2>There is a problem</h2>
        <p>${found.detail}</p>
        <ul>
          ${fields
            .filter(({ name }) => found.details.includes(name))
            .map(({ name, label }) => html`<li><a href="#${name}">${label}</a></li>`)}
        </ul>
      </div>`
    : errorSummary(found, fields[0]?.name);
