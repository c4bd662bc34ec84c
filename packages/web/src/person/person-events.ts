import type { FilePart, FileSection } from '@holdpoint/desk';
import type { OpenedEvent } from '@holdpoint/store';
import { timeWords } from '../pages/words.ts';

const GIVEN: Readonly<Record<string, string>> = {
  disclose: 'Given by letter',
  'log-spoken-disclosure': 'Told by mouth',
  'respond-to-sender': 'Answer to the sender',
  'hand-over': 'Handed over',
  'give-person-file': 'Copy of this file',
  'export-public-record': 'Public record',
};
const READINGS = ['read-case', 'read-file', 'read-person-file', 'export-proof', 'replay-determination'];
/** Members of an event that are no answer to what was given, or stand elsewhere in the entry. */
const LEFT_OUT = ['disclosure', 'determination', 'decisions', 'proposedBy', 'approvedBy', 'dissemination'];

/** What left the agency about the person, in whatever way, as the log has it. */
export const givenSections = (events: readonly OpenedEvent[], zone: string): readonly FileSection[] => {
  const given = events.filter(({ act, phase }) => Object.hasOwn(GIVEN, act) && phase === 'completed');
  return [
    {
      title: 'What was given to others',
      entries:
        given.length === 0
          ? [{ label: 'Nothing', parts: [{ of: 'given and answered', text: 'nothing left the agency by this desk' }] }]
          : given.map((event) => ({
              label: `${GIVEN[event.act] ?? event.act}, ${timesOf(event, zone)}, record ${event.index}`,
              parts: partsOf(event),
            })),
    },
  ];
};

const partsOf = ({ open, personal, by }: OpenedEvent): readonly FilePart[] => [
  {
    of: 'given and answered',
    text: Object.entries(open)
      .filter(([name]) => !LEFT_OUT.includes(name))
      .map(([name, value]) => `${name}: ${wordsOf(value)}`)
      .join('; '),
  },
  ...Object.entries(personal).map(
    ([name, value]): FilePart => ({ of: 'words and values', text: `${name}: ${wordsOf(value)}` }),
  ),
  { of: 'names of staff', text: `by ${by.user}, ${by.role}` },
];

/** Who read anything about the person at this desk. */
export const accessSection = (events: readonly OpenedEvent[], zone: string): FileSection => {
  const read = events.filter(({ act }) => READINGS.includes(act));
  return {
    title: `Who read it (${read.length})`,
    entries: read.map((event) => ({
      label: `${timesOf(event, zone)}, record ${event.index}`,
      parts: [
        { of: 'who read it', text: `${event.act.replaceAll('-', ' ')}, ${event.by.role}` },
        { of: 'names of staff', text: event.by.user },
      ],
    })),
  };
};

/** When it was done, and when it was entered where that is another time. */
const timesOf = ({ at, enteredAt }: OpenedEvent, zone: string): string =>
  at === enteredAt ? timeWords(at, zone) : `${timeWords(at, zone)} (entered ${timeWords(enteredAt, zone)})`;

const wordsOf = (value: unknown): string =>
  typeof value === 'string' ? value : Array.isArray(value) ? value.map(wordsOf).join(', ') : JSON.stringify(value);
