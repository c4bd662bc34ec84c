import type { Clock } from '@holdpoint/desk';
import type { Agency } from '../../service/service.ts';
import type { FormValues } from '../field.ts';
import { html, type Html } from '../html.ts';
import type { Fault } from '../intake/faults.ts';
import { TIME_NAMES, timeControls, toldTimeOf } from '../intake/told-time.ts';

/** The names of the answers that say when something was done; no other answer is called so. */
const isTime = (name: string): boolean => TIME_NAMES.some((each) => each === name);

/** Whether somebody said that an act was done before its entry. */
const isEarlier = (values: FormValues): boolean =>
  Object.entries(values).some(([name, value]) => isTime(name) && value !== '');

/** The answers without those of the time. */
export const withoutTime = (values: FormValues): FormValues =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !isTime(name)));

/**
 * The question that every act is asked with: whether it was done before, on paper. The desk keeps both times, that of the
 * act and that of its entry.
 */
export const earlierOnPaper = (values: FormValues, faults: readonly Fault[] = []): Html =>
  html`<details class="earlier" ${isEarlier(values) || faults.length > 0 ? html` open` : ''}>
    <summary>This happened earlier, on paper</summary>
    <p class="hint">
      Leave both empty if it is done now. Both times are kept: when it was done, and when it was entered.
    </p>
    ${timeControls(values, faults)}
  </details>`;

/** When an act was done, as the API takes it: nothing where it is done now, or what is wrong with the time that was told. */
export const timeOfAct = (
  values: FormValues,
  agency: Pick<Agency, 'zone'>,
  clock: Clock,
):
  | { readonly ok: true; readonly at: { readonly at?: string } }
  | { readonly ok: false; readonly faults: readonly Fault[] } => {
  if (!isEarlier(values)) return { ok: true, at: {} };
  const found = toldTimeOf(values, { agency }, { clock });
  return 'told' in found ? { ok: true, at: { at: found.told.at } } : { ok: false, faults: found.faults };
};
