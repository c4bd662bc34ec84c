import { formatInstant } from '@holdpoint/engine';
import { html } from '../html.ts';
import { postForm } from '../page-context.ts';
import { radios } from './controls.ts';
import { type IntakeStep, oneOf, type Sent } from './step.ts';
import { timeControls, toldTimeOf } from './told-time.ts';

export const NOT_CALLED = 'not called';
const RESULTS = [
  ['confirmed', 'The office says that it sent this paper'],
  ['not confirmed', 'The office could not say'],
  ['denied', 'The office says that it did not send it'],
  [NOT_CALLED, 'I have not called yet'],
] as const;
export const callWords = (result: string): string => RESULTS.find(([value]) => value === result)?.[1] ?? result;

/** The call back to the sender, by a number of the agency's own directory alone. */
export const senderStep: IntakeStep = {
  path: 'sender',
  title: 'Call the sender back',
  isDone: ({ call }) => call !== undefined,
  show: ({ id, draft, session, context, sent, faults }) => {
    const { directory } = context.agency;
    const standing: Sent = sent ?? {
      number: draft.call?.number ?? (directory.length === 1 ? (directory[0]?.number ?? '') : ''),
      result: draft.call?.result ?? '',
      day: draft.call?.before?.day ?? '',
      time: draft.call?.before?.time ?? '',
    };
    const onPaper = draft.reading?.shown.find(({ label }) => /tele|phone|call/i.test(label))?.text;
    return html`<p>
        Ask the office whether it sent this paper about this person. Call a number of our own directory, never one from
        the paper: whoever made a false paper also wrote the number on it.
      </p>
      ${onPaper === undefined ? '' : html`<p class="instruction ask">The paper gives the number ${onPaper}. Do not use it for this call.</p>`}
      ${
        directory.length === 0
          ? html`<p class="instruction stop">
              The directory has no number. Ask an administrator to enter the office, and go on without a call.
            </p>`
          : ''
      }
      ${postForm(
        session,
        `/intake/${id}/sender`,
        directory.length === 0
          ? ''
          : radios(
              { name: 'number', label: 'Number called', hint: 'From the directory of this agency.', faults },
              directory.map(({ id: office, number }) => [number, `${number}, ${office}`] as const),
              oneOf(standing, 'number'),
            ),
        radios({ name: 'result', label: 'What came of the call', faults }, RESULTS, oneOf(standing, 'result')),
        draft.came?.before === undefined
          ? ''
          : html`<fieldset class="inset">
              <legend>If you called before this entry: when</legend>
              <p class="hint">Leave both empty if you called just now.</p>
              ${timeControls(standing, faults)}
            </fieldset>`,
        html`<p><button>Continue</button></p>`,
      )}`;
  },
  take: ({ draft, sent, context, service }) => {
    const result = RESULTS.find(([value]) => value === oneOf(sent, 'result'))?.[0];
    const number = context.agency.directory.find((entry) => entry.number === oneOf(sent, 'number'))?.number;
    const isTimed = draft.came?.before !== undefined && `${oneOf(sent, 'day')}${oneOf(sent, 'time')}` !== '';
    const told = isTimed && result !== NOT_CALLED ? toldTimeOf(sent, context, service) : undefined;
    const faults = [
      ...(result === undefined ? [{ field: 'result', says: 'say what came of the call' }] : []),
      ...(number === undefined && result !== undefined && result !== NOT_CALLED
        ? [{ field: 'number', says: 'say which number of the directory you called' }]
        : []),
      ...(told !== undefined && 'faults' in told ? told.faults : []),
    ];
    if (result === undefined || faults.length > 0) return { faults };
    const now = formatInstant(service.clock.now());
    if (result === NOT_CALLED || number === undefined) return { draft: { ...draft, call: { result, at: now } } };
    const call = { result, number };
    if (told !== undefined && 'told' in told)
      return { draft: { ...draft, call: { ...call, at: told.told.at, before: told.told } } };
    return { draft: { ...draft, call: { ...call, at: now } } };
  },
};
