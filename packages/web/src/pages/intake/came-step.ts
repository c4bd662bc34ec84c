import { CHANNELS } from '@holdpoint/desk';
import { formatInstant } from '@holdpoint/engine';
import { html } from '../html.ts';
import { postForm } from '../page-context.ts';
import { radios } from './controls.ts';
import { type IntakeStep, oneOf, type Sent } from './step.ts';
import { timeControls, toldTimeOf } from './told-time.ts';

const CHANNEL_WORDS: Readonly<Record<string, string>> = {
  paper: 'On paper, by post',
  fax: 'By fax',
  'e-mail': 'By e-mail',
  portal: 'Through a portal',
  'by hand': 'By hand, over the counter',
};

/** How the paper came, and when: clocks run from its receipt and not from its entry. */
export const cameStep: IntakeStep = {
  path: 'came',
  title: 'How and when did it come',
  isDone: ({ came }) => came !== undefined,
  show: ({ id, draft, session, sent, faults, context }) => {
    const standing: Sent = sent ?? {
      channel: draft.came?.channel ?? '',
      when: draft.came === undefined ? '' : draft.came.before === undefined ? 'now' : 'before',
      day: draft.came?.before?.day ?? '',
      time: draft.came?.before?.time ?? '',
    };
    return html`${postForm(
      session,
      `/intake/${id}/came`,
      radios(
        { name: 'channel', label: 'How did it come', faults },
        CHANNELS.map((channel) => [channel, CHANNEL_WORDS[channel] ?? channel] as const),
        oneOf(standing, 'channel'),
      ),
      radios(
        {
          name: 'when',
          label: 'When did it come',
          hint: 'Time limits run from the moment at which it came.',
          faults,
        },
        [
          ['now', 'Now, a moment ago'],
          ['before', 'Before: it came while the system was down, or lay on the desk'],
        ],
        oneOf(standing, 'when'),
      ),
      html`<fieldset class="inset">
        <legend>If it came before: when</legend>
        <p class="hint">
          As the paper sheet or the fax says, in the time of this place (${context.agency.zone}). Both times stay on the
          record: this one, and the time of this entry.
        </p>
        ${timeControls(standing, faults)}
      </fieldset>`,
      html`<p><button>Continue</button></p>`,
    )}`;
  },
  take: ({ draft, sent, context, service }) => {
    const channel = CHANNELS.find((one) => one === oneOf(sent, 'channel'));
    const when = oneOf(sent, 'when');
    const told = when === 'before' ? toldTimeOf(sent, context, service) : undefined;
    const faults = [
      ...(channel === undefined ? [{ field: 'channel', says: 'say how it came' }] : []),
      ...(when === 'now' || when === 'before' ? [] : [{ field: 'when', says: 'say when it came' }]),
      ...(told !== undefined && 'faults' in told ? told.faults : []),
    ];
    if (channel === undefined || faults.length > 0) return { faults };
    if (told !== undefined && 'told' in told)
      return { draft: { ...draft, came: { channel, at: told.told.at, before: told.told } } };
    // The moment at which it was said to be there: the entry can be broken off and end hours later.
    const at = draft.came?.before === undefined ? draft.came?.at : undefined;
    return { draft: { ...draft, came: { channel, at: at ?? formatInstant(service.clock.now()) } } };
  },
};
