import type { Custody, DetainerCase, FileClass, FilePart, FileSection } from '@holdpoint/desk';
import { formatInstant, type Instant } from '@holdpoint/engine';
import type { Identifiers, OpenedEvent } from '@holdpoint/store';
import { actWords, answerWords, timeWords } from '../pages/words.ts';
import { accessSection, givenSections } from './person-events.ts';

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
    ...custodies.map((one) => custodySection(one, time)),
    ...cases.flatMap((one) => caseSections(one, time)),
    ...givenSections(events, zone),
    accessSection(events, zone),
  ];
};

export const part = (of: FileClass, text: string): FilePart => ({ of, text });

type Time = (at: Instant) => string;

const custodySection = ({ bookedAt, grounds, end }: Custody, time: Time): FileSection => ({
  title: `Custody from ${time(bookedAt)}`,
  entries: [
    { label: 'Booked', parts: [part('custody', time(bookedAt))] },
    ...grounds.map(({ kind, since, called, ended }) => ({
      label: 'Ground of custody',
      parts: [
        part('custody', `${kind}, from ${time(since)}${ended === undefined ? '' : `, ended ${time(ended.at)}`}`),
        ...(called === undefined ? [] : [part('words and values', called)]),
      ],
    })),
    { label: 'Ended', parts: [part('custody', end === undefined ? 'not yet' : `${end.how}, ${time(end.at)}`)] },
  ],
});

const caseSections = (one: DetainerCase, time: Time): readonly FileSection[] => {
  const name = one.documents[0]?.receiptNumber ?? one.id;
  const staff = (user: string): FilePart => part('names of staff', `by ${user}`);
  const { claim, outcome, closedAt, sealed } = one;
  return [
    {
      title: `Case ${name}: papers received`,
      entries: one.documents.map(({ receiptNumber, receivedAt, channel, fields, sender, sha256, receivedBy }) => ({
        label: receiptNumber,
        parts: [
          part(
            'papers received',
            `${typeof fields.kind === 'string' ? fields.kind : 'unknown form'}, received ${time(receivedAt)} by ${channel}, sender ${sender.state}, SHA-256 ${sha256}`,
          ),
          staff(receivedBy),
        ],
      })),
    },
    {
      title: `Case ${name}: facts, with source`,
      entries: Object.entries(one.facts).flatMap(([fact, said]) =>
        said.map(({ value, source, at }) => ({
          label: fact,
          parts: [part('facts', `${JSON.stringify(value)}; source: ${source}; ${time(at)}`)],
        })),
      ),
    },
    {
      title: `Case ${name}: what was determined`,
      entries: one.determinations.flatMap(({ at, determined, notAdopted }) =>
        determined.answers.map(({ action, answer, by }) => ({
          label: `${actWords(action)}, ${time(at)}`,
          parts: [
            part(
              'determinations',
              `${answerWords(answer)}; law of ${determined.lawOn}${notAdopted.length > 0 ? ' (preview, not adopted)' : ''}; ${[...new Set(by.map(({ cite }) => cite))].join('; ')}`,
            ),
          ],
        })),
      ),
    },
    {
      title: `Case ${name}: what was decided`,
      entries: [
        ...one.decisions.map(({ act, choice, state, proposedAt, proposedBy, confirmedBy, override }) => ({
          label: `${actWords(act)}, ${time(proposedAt)}`,
          parts: [
            part('decisions', `${choice === 'act' ? 'do it' : 'decline'}, ${state}`),
            ...(override === undefined ? [] : [part('words and values', `departs from the answer: ${override.words}`)]),
            staff(confirmedBy === undefined ? proposedBy : `${proposedBy} and ${confirmedBy}`),
          ],
        })),
        ...one.notices.map(({ duty, to, at, language, readAloud, result, by }) => ({
          label: `Notice, ${time(at)}`,
          parts: [
            part(
              'notices',
              `${actWords(duty)}, to ${to}, in ${language}${readAloud ? ', read aloud' : ''}: ${result}`,
            ),
            staff(by),
          ],
        })),
        ...(claim === undefined
          ? []
          : [
              {
                label: `Claim of citizenship, ${time(claim.raisedAt)}`,
                parts: [part('claims of citizenship', `raised by ${claim.raisedBy}; ${claim.settled?.how ?? 'open'}`)],
              },
            ]),
        ...(outcome === undefined ? [] : [{ label: 'Outcome', parts: [part('outcome', outcome)] }]),
        ...(closedAt === undefined ? [] : [{ label: 'Closed', parts: [part('outcome', time(closedAt))] }]),
        ...(sealed === undefined
          ? []
          : [{ label: 'Sealed', parts: [part('outcome', `${sealed.how}, ${time(sealed.at)}`)] }]),
      ],
    },
  ].filter(({ entries }) => entries.length > 0);
};
