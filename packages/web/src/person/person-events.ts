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
const LEFT_OUT = ['disclosure', 'determination', 'decisions', 'proposedBy', 'approvedBy'];

/** What an event may tell of a giving as such; every other word of it counts as what somebody wrote. */
const OF_GIVING = ['fields', 'channel', 'says', 'how', 'to', 'paper', 'classes', 'redactions', 'dissemination'];

/** What left the agency about the person, in whatever way, as the log has it. */
export const givenSection = (events: readonly OpenedEvent[], zone: string): FileSection => {
  const given = events.filter(({ act, phase }) => Object.hasOwn(GIVEN, act) && phase === 'completed');
  return {
    title: 'What was given to others',
    entries:
      given.length === 0
        ? [{ label: 'Given', parts: [{ of: 'given and answered', text: 'nothing left the agency by this desk' }] }]
        : given.map((event) => ({ label: 'Given', parts: partsOf(event, zone) })),
  };
};

const partsOf = (event: OpenedEvent, zone: string): readonly FilePart[] => {
  const { act, index, open, personal, by } = event;
  const told = Object.entries(open).filter(([name]) => !LEFT_OUT.includes(name));
  // The recipient is an office of the directory, but of what was told by mouth, where it is in somebody's own words.
  const isOfGiving = (name: string) =>
    OF_GIVING.includes(name) || (name === 'recipient' && act !== 'log-spoken-disclosure');
  const written = [...told.filter(([name]) => !isOfGiving(name)), ...Object.entries(personal)];
  return [
    {
      of: 'given and answered',
      text: [
        GIVEN[act] ?? act,
        ...told.filter(([name]) => isOfGiving(name)).map(lineOf),
        `${timesOf(event, zone)}, record ${index}`,
      ].join('; '),
    },
    ...written.map((entry): FilePart => ({ of: 'words and values', text: lineOf(entry) })),
    { of: 'names of staff', text: `by ${by.user}, ${by.role}` },
  ];
};

const lineOf = ([name, value]: readonly [string, unknown]): string => `${name}: ${wordsOf(value)}`;

/** Who read anything about the person at this desk. */
export const accessSection = (events: readonly OpenedEvent[], zone: string): FileSection => {
  const read = events.filter(({ act }) => READINGS.includes(act));
  return {
    title: 'Who read it',
    entries: read.map((event) => ({
      label: 'Reading',
      parts: [
        {
          of: 'who read it',
          text: `${event.act.replaceAll('-', ' ')}, ${event.by.role}; ${timesOf(event, zone)}, record ${event.index}`,
        },
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
