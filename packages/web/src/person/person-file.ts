import type { Custody, DetainerCase, FileClass, FilePart, FileSection } from '@holdpoint/desk';
import { formatInstant, type Instant } from '@holdpoint/engine';
import type { Identifiers, OpenedEvent } from '@holdpoint/store';
import { factWords } from '../pages/fact-words.ts';
import { actWords, answerWords, timeWords } from '../pages/words.ts';
import { accessSection, givenSection } from './person-events.ts';

/** Everything that a file is made from. */
export interface PersonRecords {
  readonly person: Identifiers | undefined;
  readonly custodies: readonly Custody[];
  readonly cases: readonly DetainerCase[];
  /** Every event about the custodies, the cases and their papers. */
  readonly events: readonly OpenedEvent[];
}

/** Everything held and sent about one person, section by section; a text of each part, and what it is. */
export const personFile = (records: PersonRecords, zone: string): readonly FileSection[] => {
  const { person, custodies, cases, events } = records;
  const time = (at: Instant): string => timeWords(formatInstant(at), zone);
  return [
    {
      title: 'Who it is',
      entries:
        person === undefined
          ? [{ label: 'Identifiers', parts: [part('identifiers', 'no longer kept')] }]
          : Object.entries(person).map(([label, text]) => ({ label, parts: [part('identifiers', text)] })),
    },
    ...custodies.map((one, at) => custodySection(one, `Custody ${at + 1}`, time)),
    ...cases.flatMap((one, at) => caseSections(one, `Case ${at + 1}`, time)),
    givenSection(events, zone),
    accessSection(events, zone),
  ];
};

export const part = (of: FileClass, text: string): FilePart => ({ of, text });

type Time = (at: Instant) => string;

const custodySection = ({ bookedAt, grounds, end }: Custody, title: string, time: Time): FileSection => ({
  title,
  entries: [
    { label: 'Booked', parts: [part('custody', time(bookedAt))] },
    ...grounds.map(({ kind, since, called, ended }) => ({
      label: 'Ground of custody',
      parts: [
        part('custody', `${kind}, from ${time(since)}${ended === undefined ? '' : `, ended ${time(ended.at)}`}`),
        ...(called === undefined ? [] : [part('words and values', called)]),
      ],
    })),
    { label: 'End', parts: [part('custody', end === undefined ? 'not yet' : `${end.how}, ${time(end.at)}`)] },
  ],
});

const staff = (user: string): FilePart => part('names of staff', `by ${user}`);

const caseSections = (one: DetainerCase, name: string, time: Time): readonly FileSection[] =>
  [
    { title: `${name}: papers received`, entries: one.documents.map((document) => paperEntry(document, time)) },
    {
      title: `${name}: facts, with source`,
      entries: Object.entries(one.facts).flatMap(([fact, said]) =>
        said.map(({ value, source, at }) => ({
          label: 'Fact',
          parts: [part('facts', `${fact}: ${factWords(value)}; source: ${source}; ${time(at)}`)],
        })),
      ),
    },
    {
      title: `${name}: what was determined`,
      entries: one.determinations.flatMap(({ at, determined, notAdopted }) =>
        determined.answers.map(({ action, answer, by }) => ({
          label: 'Determination',
          parts: [
            part(
              'determinations',
              `${actWords(action)}: ${answerWords(answer)}; ${time(at)}; law of ${determined.lawOn}${notAdopted.length > 0 ? ' (preview, not adopted)' : ''}; ${[...new Set(by.map(({ cite }) => cite))].join('; ')}`,
            ),
          ],
        })),
      ),
    },
    { title: `${name}: what was decided and done`, entries: decidedEntries(one, time) },
  ].filter(({ entries }) => entries.length > 0);

type Entry = FileSection['entries'][number];

const paperEntry = (document: DetainerCase['documents'][number], time: Time): Entry => {
  const { receiptNumber, receivedAt, channel, fields, sender, sha256, receivedBy } = document;
  const kind = typeof fields.kind === 'string' ? fields.kind : 'unknown form';
  const came = `received ${time(receivedAt)} by ${channel}, sender ${sender.state}`;
  return {
    label: 'Paper',
    parts: [part('papers received', `${receiptNumber}, ${kind}, ${came}, SHA-256 ${sha256}`), staff(receivedBy)],
  };
};

const decidedEntries = ({ decisions, notices, claim, ...one }: DetainerCase, time: Time): readonly Entry[] => [
  ...decisions.map(({ act, choice, state, proposedAt, proposedBy, confirmedBy, override }) => ({
    label: 'Decision',
    parts: [
      part('decisions', `${actWords(act)}: ${choice === 'act' ? 'do it' : 'decline'}, ${state}; ${time(proposedAt)}`),
      ...(override === undefined ? [] : [part('words and values', `departs from the answer: ${override.words}`)]),
      staff(confirmedBy === undefined ? proposedBy : `${proposedBy} and ${confirmedBy}`),
    ],
  })),
  ...notices.map(({ duty, to, at, language, readAloud, result, by }) => ({
    label: 'Notice',
    parts: [
      part('notices', `${actWords(duty)}, to ${to}${readAloud ? ', read aloud' : ''}: ${result}; ${time(at)}`),
      part('facts', `in ${language}`),
      staff(by),
    ],
  })),
  // That one was raised says something about the person, so the label does not.
  ...(claim === undefined
    ? []
    : [
        {
          label: 'Fact',
          parts: [
            part(
              'facts',
              `a claim of citizenship was raised by ${claim.raisedBy}, ${time(claim.raisedAt)}: ${claim.settled?.how ?? 'open'}`,
            ),
          ],
        },
      ]),
  ...[
    one.outcome,
    one.closedAt === undefined ? undefined : `closed ${time(one.closedAt)}`,
    one.sealed === undefined ? undefined : `${one.sealed.how}, ${time(one.sealed.at)}`,
  ].flatMap((text) => (text === undefined ? [] : [{ label: 'Outcome', parts: [part('outcome', text)] }])),
];
