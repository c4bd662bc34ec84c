import { join } from 'node:path';
import {
  type Calendar,
  Engine,
  isRefused,
  type Instant,
  loadForms,
  loadPacks,
  makeCalendar,
  parseInstant,
  readPackFolders,
  VOCABULARY,
} from '@holdpoint/engine';
import {
  type Adoption,
  bookCustody,
  type Context,
  type DetainerCase,
  determine,
  type DocumentReceipt,
  type LawInUse,
  openCase,
  type Outcome,
  receiveDocument,
  recordFact,
  type Role,
} from '@holdpoint/desk';

const LAW = join(import.meta.dirname, '../../../law');
const folders = readPackFolders(LAW, ['us', 'us-ca', 'us-ok', 'local-policy']);
export const ENGINE = new Engine(loadPacks(VOCABULARY, folders, { examples: false }).packs);
export const FORMS = loadForms(VOCABULARY, folders).forms;

export const at = (text: string): Instant => {
  const instant = parseInstant(text);
  if (instant === undefined) throw new Error(`no instant: ${text}`);
  return instant;
};
export const NOON = at('2026-12-01T12:00-08:00');

const made = makeCalendar({ zone: 'America/Los_Angeles' });
if (isRefused(made)) throw new Error(made.problem.found);
export const CALENDAR: Calendar = made;

export const ADOPTED: readonly Adoption[] = ENGINE.packs.map(({ id, version, hash }) => ({
  pack: id,
  version,
  hash,
  adoptedBy: 'counsel-1',
  at: NOON,
}));
export const lawInUse = (adoptions: readonly Adoption[] = ADOPTED): LawInUse => ({
  engine: ENGINE,
  adoptions,
  zone: CALENDAR.zone,
});

/** Somebody at the desk of the sample county. Numbers are counted, so that a test can tell them. */
export const as = (role: Role, user = `${role}-1`, now = NOON, agency = 'sample-county'): Context => {
  let next = 0;
  return { actor: { user, agency, role }, clock: { now: () => now }, newId: () => `${user}-${now}-${(next += 1)}` };
};

/** The newest answer of a case for an act. */
export const answerOfCase = (one: DetainerCase, act: string): string | undefined =>
  one.determinations.at(-1)?.determined.answers.find(({ action }) => action === act)?.answer;

/** The result of a command that must succeed. */
export const done = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.code} ${outcome.refusal.details.join(', ')}`);
  return outcome.result;
};
export const codeOf = (outcome: Outcome<unknown>): string => (outcome.ok ? 'done' : outcome.refusal.code);

export const HASH = 'ab'.repeat(32);
export const DETAINER = {
  kind: 'I-247A',
  issuer: 'immigration authority',
  nature: 'civil',
  'names this person': 'yes',
  complete: 'yes',
  served: 'yes',
  cancelled: 'no',
  'from a covered office': 'no',
  asks: ['hold', 'notification'],
  grounds: ['final order of removal'],
};
export const receipt = (
  fields: DocumentReceipt['fields'] = DETAINER,
  changed: Partial<DocumentReceipt> = {},
): DocumentReceipt => ({
  channel: 'fax',
  sha256: HASH,
  storedSha256: HASH,
  fields,
  receiptNumber: 'R-2026-000001',
  ...changed,
});

const FACTS = {
  'juvenile custody': 'no',
  'local policy': 'allows',
  'release date is public': 'no',
  'personal information is public': 'no',
  'current registrant': 'no',
  'outstanding federal felony warrant': 'no',
  charges: { complete: 'yes', list: [] },
};
/** A conviction that lets a release date be told in California, and one that does not. */
export const SERIOUS = {
  statute: 'PC 187',
  level: 'felony',
  class: { 'serious-felony': 'yes', 'violent-felony': 'yes' },
  on: '2020-05-01',
};

/** A case of a county jail, with its facts stated. */
export const caseIn = (
  jurisdiction: string,
  convictions: readonly object[],
  fields: object = DETAINER,
): DetainerCase => {
  const clerk = as('clerk');
  const document = done(receiveDocument(clerk, receipt({ ...fields }), FORMS));
  const { custody } = done(
    bookCustody(clerk, {
      person: 'p-1',
      identifiers: { name: 'Sample Person' },
      grounds: [],
      recordSaysCitizen: false,
    }),
  );
  const opened = done(openCase(clerk, { jurisdiction, agencyKind: 'county-jail', custody, documents: [document] }));
  const facts = { ...FACTS, convictions: { complete: 'yes', list: convictions } };
  return Object.entries(facts).reduce(
    (one, [fact, value]) => done(recordFact(clerk, one, { fact, value: value as never, source: 'booking record' })),
    opened,
  );
};

export const determined = (one: DetainerCase, law = lawInUse()): DetainerCase =>
  done(
    determine(
      as('clerk'),
      one,
      { actions: ['hold', 'notify-release-date', 'transfer', 'share-personal-information'] },
      law,
    ),
  );
