import type { CaseAct } from './act-form.ts';
import type { CaseData } from './case-data.ts';
import { type FormValues, one as single } from '../field.ts';
import { html, type Html } from '../html.ts';

/** What an act is about, as far as it may stand in an address: numbers of the desk's own, never what somebody typed. */
const KEYS = ['act', 'decision', 'disclosure', 'paper'];

/** The way to a fresh second factor and back to the act that takes one (ASVS 7.5.3). */
export const stepUpPage = (act: CaseAct, one: CaseData, values: FormValues): Html => {
  const about = new URLSearchParams(
    KEYS.filter((key) => key in values).map((key): [string, string] => [key, single(values[key])]),
  );
  const back = `/cases/${one.id}/${act.path}${about.size === 0 ? '' : `?${about.toString()}`}`;
  return html`<h1>Sign on once more</h1>
    <p>${act.title} takes a second factor that is fresh. You signed on more than fifteen minutes ago.</p>
    <p><a class="button" href="/sign-in?for=${encodeURIComponent(back)}">Sign on once more and come back here</a></p>
    <p><a href="/cases/${one.id}">Back to the case</a></p>`;
};
