import type { ListedEvent } from '@holdpoint/store';

/** One event as a reviewer reads it. It names a case, never a person. */
export interface OverseenEvent {
  readonly at: string;
  readonly by: string;
  readonly role: string;
  readonly case: string | null;
  readonly what: string;
}

export interface OverseenSections {
  readonly outsideAccess: readonly OverseenEvent[];
  readonly overrides: readonly OverseenEvent[];
  readonly holds: readonly OverseenEvent[];
  readonly refused: readonly { readonly act: string; readonly count: number }[];
}

const OUTSIDE = [
  'disclose',
  'log-spoken-disclosure',
  'give-person-file',
  'export-public-record',
  'hand-over',
  'register-standing-disclosure',
];
/** The acts that a report is made from. */
export const OVERSEEN_ACTS: readonly string[] = [...OUTSIDE, 'confirm-act', 'propose-act', 'sign-override'];

/** Sorts the events of a period into what a reviewer asks after. */
export const sectionsOf = (events: readonly ListedEvent[]): OverseenSections => {
  const done = events.filter(({ phase }) => phase !== 'refused');
  const confirmed = done.filter(({ act }) => act === 'confirm-act');
  const refusals = new Map<string, number>();
  for (const { act, phase } of events) if (phase === 'refused') refusals.set(act, (refusals.get(act) ?? 0) + 1);
  return {
    outsideAccess: done
      .filter(({ act, open }) => OUTSIDE.includes(act) || (act === 'confirm-act' && open.act !== 'hold'))
      .map(row),
    overrides: done
      .filter(({ act, open }) => act === 'sign-override' || (act === 'propose-act' && 'override' in open))
      .map(row),
    holds: confirmed.filter(({ open }) => open.act === 'hold').map(row),
    refused: [...refusals].map(([act, count]) => ({ act, count })).toSorted((a, b) => b.count - a.count),
  };
};

const row = (event: ListedEvent): OverseenEvent => ({
  at: event.at,
  by: event.by.user,
  role: event.by.role,
  case: event.subject.kind === 'case' ? event.subject.id : null,
  what: wordsOf(event),
});

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : Array.isArray(value) ? value.map(textOf).join(', ') : '';

const wordsOf = ({ act, open }: ListedEvent): string => {
  const [recipient, fields] = [textOf(open.recipient), textOf(open.fields)];
  switch (act) {
    case 'disclose':
      return `given to ${recipient}: ${fields}`;
    case 'log-spoken-disclosure':
      return `told ${open.how === 'not said' ? '' : `${textOf(open.how)} `}to ${recipient}${fields === '' ? '' : `: ${fields}`}`;
    case 'give-person-file':
      return `copy of the person’s file given to ${recipient}`;
    case 'export-public-record':
      return `public record given to ${recipient}`;
    case 'register-standing-disclosure':
      return `given again and again to ${recipient}: ${fields}`;
    case 'hand-over':
      return 'person handed over';
    case 'sign-override':
      return `counsel signed a departure: ${textOf(open.reason)}`;
    case 'propose-act':
      return `departure proposed: ${textOf(open.override)}`;
    default:
      return open.act === 'hold'
        ? 'hold past release'
        : `authorised by a second person: ${textOf(open.act).replaceAll('-', ' ')}`;
  }
};
