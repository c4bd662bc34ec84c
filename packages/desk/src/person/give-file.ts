import type { Subject } from '../event/desk-event.ts';
import { attempt, type Context, type Dated, type Outcome, refuse } from '../event/outcome.ts';
import { type FileClass, RELEASABLE } from './person-file.ts';

/** Who gets a copy of the whole file. */
export const COPY_RECIPIENTS = ['attorney', 'designee', 'the person'] as const;

export interface CopyGiven extends Dated {
  readonly to: (typeof COPY_RECIPIENTS)[number];
  /** Personal: whose name it was given under. */
  readonly name: string;
  /** On what it rests, such as a signed designation or an appearance. */
  readonly basis: string;
  /** The SHA-256 of the copy as it was given. */
  readonly paper?: string;
}

/** What a file is about: each case of the person, or the custody where there is none. */
export type FileSubjects = readonly [Subject, ...Subject[]];

/** Records that a copy of a person's file was given to the person or for the person: a disclosure, in every case it covers. */
export const givePersonFile = (context: Context, subjects: FileSubjects, copy: CopyGiven): Outcome<CopyGiven> => {
  const { to, name, basis, paper } = copy;
  const open = { recipient: to, basis, ...(paper === undefined ? {} : { paper }) };
  return onEach(subjects, (subject) =>
    attempt(context, { act: 'give-person-file', subject, dated: copy, open }, () =>
      name.trim() === '' || basis.trim() === ''
        ? refuse('no-legal-basis', 'to whom, and on what basis')
        : { result: copy, personal: { name } },
    ),
  );
};

export interface PublicRecord extends Dated {
  /** The number of the request for the record, and who asked, as the agency's register has it. */
  readonly request: string;
  readonly classes: readonly FileClass[];
  readonly redactions: number;
  readonly paper?: string;
}

/** Records that a redacted file was given out as a public record, and which classes it showed. */
export const exportPublicRecord = (
  context: Context,
  subjects: FileSubjects,
  record: PublicRecord,
): Outcome<PublicRecord> => {
  const { request, classes, redactions, paper } = record;
  const open = { recipient: 'the public', request, classes: [...classes], redactions };
  return onEach(subjects, (subject) =>
    attempt(
      context,
      {
        act: 'export-public-record',
        subject,
        dated: record,
        open: { ...open, ...(paper === undefined ? {} : { paper }) },
      },
      () => {
        const barred = classes.filter((each) => !RELEASABLE.includes(each));
        if (barred.length > 0) return refuse('field-not-allowed', ...barred);
        return request.trim() === '' ? refuse('no-legal-basis', 'the request for the record') : { result: record };
      },
    ),
  );
};

/** The same act on each subject; one refusal refuses the whole. */
const onEach = <T>([first, ...rest]: FileSubjects, act: (subject: Subject) => Outcome<T>): Outcome<T> =>
  rest.map(act).reduce<Outcome<T>>((before, next) => {
    if (!before.ok) return before;
    return next.ok ? { ...before, events: [...before.events, ...next.events] } : next;
  }, act(first));
