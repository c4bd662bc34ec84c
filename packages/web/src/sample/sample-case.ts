import { createHash } from 'node:crypto';
import {
  type Adoption,
  bookCustody,
  type Channel,
  checkSender,
  closeCase,
  confirmAct,
  type Custody,
  declineAct,
  type DetainerCase,
  determine,
  openCase,
  proposeAct,
  raiseClaim,
  type ReceivedDocument,
  receiveDocument,
  recordFact,
  recordRelease,
  respondToSender,
  serveNotice,
} from '@holdpoint/desk';
import type { Engine, Form } from '@holdpoint/engine';
import type { Agency } from '../service/service.ts';
import type { Random } from './random.ts';
import type { SampleDesk } from './sample-desk.ts';
import { SAMPLE_ACTIONS, sampleStory } from './sample-story.ts';

/** What the cases of a sample are made with. */
export interface SampleLaw {
  readonly agency: Agency;
  readonly engine: Engine;
  readonly forms: readonly Form[];
  readonly adoptions: readonly Adoption[];
  /** The sample's year is read with the law as it is known at its end. */
  readonly knownOn: string;
}

/** A booking of the sample with what became of it. */
export interface SampleStay {
  readonly custody: Custody;
  readonly document?: ReceivedDocument;
  readonly case?: DetainerCase;
}

/** Books a made-up person, and lets the stay end unless the sample ends first. */
export const sampleBooking = (desk: SampleDesk, person: string, identifiers: Readonly<Record<string, string>>) =>
  desk.do('clerk', (context) => bookCustody(context, { person, identifiers, grounds: [], recordSaysCitizen: false }))
    .custody;

/** The way of one made-up detainer, as far as it comes before the sample ends. */
export const sampleCase = (
  desk: SampleDesk,
  random: Random,
  custody: Custody,
  { agency, engine, forms, adoptions, knownOn }: SampleLaw,
  { receiptNumber, isJustIn }: { readonly receiptNumber: string; readonly isJustIn: boolean },
): SampleStay => {
  const story = sampleStory(random, new Date(desk.now()).getUTCFullYear());
  desk.wait(20, 900);
  if (desk.isPast()) return { custody };
  const sha256 = createHash('sha256').update(`sample ${custody.id}`).digest('hex');
  const channel = random.pick<Channel>(['fax', 'e-mail', 'portal']);
  const received = desk.do('clerk', (context) =>
    receiveDocument(context, { channel, sha256, storedSha256: sha256, fields: story.fields, receiptNumber }, forms),
  );
  const number = agency.directory[0]?.number ?? '';
  desk.wait(3, 25);
  const document = desk.do('clerk', (context) =>
    checkSender(context, received, { number, result: 'confirmed' }, agency.directory),
  );
  const { jurisdiction, kind: agencyKind } = agency;
  let one = desk.do('clerk', (context) =>
    openCase(context, { jurisdiction, agencyKind, custody, documents: [document] }),
  );
  const ends = (): SampleStay => ({ custody: one.custody, document, case: one });
  for (const [fact, value] of Object.entries(story.facts)) {
    desk.wait(0, 2);
    one = desk.do('clerk', (context) => recordFact(context, one, { fact, value, source: 'booking record' }));
  }
  if (story.claimsCitizenship)
    one = desk.do('clerk', (context) => raiseClaim(context, one, { raisedBy: 'the person', isCredible: false }));
  const law = { engine, adoptions, zone: agency.zone, knownOn };
  one = desk.do('clerk', (context) => determine(context, one, { actions: SAMPLE_ACTIONS }, law));
  desk.wait(30, 300);
  if (isJustIn || desk.isPast()) return ends();
  one = answered(desk, one, agency, document);
  desk.wait(600, 30_000);
  if (desk.isPast()) return ends();
  one = desk.do('clerk', (context) =>
    recordRelease(context, one, {
      how: 'released',
      reason: random.pick(['bail posted', 'sentence completed', 'charges dropped']),
    }),
  );
  desk.wait(1000, 20_000);
  if (desk.isPast()) return ends();
  one = desk.do('watch-commander', (context) => closeCase(context, one));
  return ends();
};

/** Gives the person the papers that are owed, then acts on the request or declines it, and answers its sender. */
const answered = (desk: SampleDesk, before: DetainerCase, agency: Agency, document: ReceivedDocument): DetainerCase => {
  let one = before;
  const newest = one.determinations.at(-1)?.determined.answers ?? [];
  const owed = newest
    .flatMap(({ duties }) => duties)
    .find(({ action, owed: when }) => action === 'give-copy-of-request' && when === 'now');
  if (owed !== undefined)
    one = desk.do('clerk', (context) =>
      serveNotice(context, one, {
        duty: owed.action,
        to: owed.to,
        language: 'English',
        readAloud: false,
        result: 'served',
      }),
    );
  const notice = newest.find(({ action }) => action === 'notify-release-date');
  const grants = notice?.answer === 'permitted' || notice?.answer === 'required';
  if (one.claim !== undefined || notice?.answer === 'conditional' || notice?.answer === 'unsettled') return one;
  if (!grants) {
    one = desk.do('clerk', (context) => declineAct(context, one, { act: 'notify-release-date' }));
    return desk.do('clerk', (context) =>
      respondToSender(context, one, { document: document.id, channel: 'e-mail', says: 'declined' }),
    );
  }
  one = desk.do('clerk', (context) => proposeAct(context, one, { act: 'notify-release-date' }, agency.calendar));
  desk.wait(5, 60);
  if (desk.isPast()) return one;
  const decision = one.decisions.at(-1)?.id ?? '';
  one = desk.do('second-person', (context) => confirmAct(context, one, { decision }));
  return desk.do('clerk', (context) =>
    respondToSender(context, one, { document: document.id, channel: 'e-mail', says: 'will comply' }),
  );
};
