import { z } from 'zod';
import { CHANNELS, GROUND_KINDS, RELEASE_REASONS, RESPONSES } from '@holdpoint/desk';
import { ACTIONS, type Instant, parseInstant } from '@holdpoint/engine';

export const MOST_TEXT = 2000;
export const text = z.string().trim().min(1).max(MOST_TEXT);

/** A time with its offset, such as 2026-12-01T03:10-08:00; only an entry from paper needs it. */
export const when = z
  .string()
  .max(40)
  .refine(
    (written) => parseInstant(written) !== undefined,
    'write a time with its offset, such as 2026-12-01T03:10-08:00',
  );
export const dated = { at: when.optional() };

/** Member by member, so that a body of several forms stays one of them. */
type Entered<B> = B extends unknown ? Omit<B, 'at'> & { at?: Instant } : never;

/** A body with its time as the desk reads it. */
export const entered = <B extends { readonly at?: string | undefined }>({ at, ...rest }: B): Entered<B> => {
  const instant = at === undefined ? undefined : parseInstant(at);
  return (instant === undefined ? rest : { ...rest, at: instant }) as Entered<B>;
};

const action = z.enum(ACTIONS);
const sha256 = z.string().regex(/^[0-9a-fA-F]{64}$/);

/** The SHA-256 of a file that the desk made and keeps. */
export const paper = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .optional();

export const documentBody = z.strictObject({
  ...dated,
  channel: z.enum(CHANNELS),
  sha256,
  storedSha256: sha256,
  fields: z.record(z.string().max(200), z.json()),
});
export const callBackBody = z.strictObject({
  ...dated,
  number: text,
  result: z.enum(['confirmed', 'not confirmed', 'denied']),
});
export const revisionBody = z.strictObject({
  ...dated,
  how: z.enum(['replacedBy', 'cancelledBy', 'duplicateOf']),
  other: text,
});
export const custodyBody = z.strictObject({
  ...dated,
  person: text,
  identifiers: z.record(z.string().max(100), z.string().max(MOST_TEXT)),
  grounds: z.array(z.enum(GROUND_KINDS)).max(50),
  recordSaysCitizen: z.boolean(),
});
export const groundBody = z.discriminatedUnion('change', [
  z.strictObject({ ...dated, change: z.literal('add'), kind: z.enum(GROUND_KINDS) }),
  z.strictObject({ ...dated, change: z.literal('end'), ground: text, how: text }),
  z.strictObject({ ...dated, change: z.literal('eligible'), reason: z.enum(RELEASE_REASONS) }),
]);
export const caseBody = z.strictObject({ ...dated, custody: text, documents: z.array(text).min(1).max(50) });
export const factBody = z.strictObject({ ...dated, fact: text, value: z.json(), source: text });
export const determinationBody = z.strictObject({ ...dated, actions: z.array(action).min(1).max(ACTIONS.length) });
export const decisionBody = z.strictObject({
  ...dated,
  act: action,
  choice: z.enum(['act', 'decline']),
  override: z.strictObject({ reason: text, words: text }).optional(),
});
export const signatureBody = z.strictObject(dated);
export const claimBody = z.strictObject({
  ...dated,
  raisedBy: z.enum(['the person', 'somebody for the person', 'a record']),
  isCredible: z.boolean(),
  words: text.optional(),
});
export const claimSettledBody = z.strictObject({
  ...dated,
  how: z.enum(['proven', 'not borne out', 'withdrawn']),
  reason: text,
});
export const noticeBody = z.strictObject({
  ...dated,
  duty: action,
  to: text,
  language: text,
  readAloud: z.boolean(),
  result: z.enum(['served', 'served, refused to sign', 'not served']),
  paper,
});
export const disclosureBody = z.strictObject({
  ...dated,
  recipient: text,
  fields: z.array(text).min(1).max(20),
  purpose: text,
  values: z.record(z.string().max(100), z.string().max(MOST_TEXT)),
});
export const disclosureProposalBody = disclosureBody.extend({ legalBasis: text });
export const disclosureRefusalBody = z.strictObject({ ...dated, reason: text });
export const disclosureSendingBody = z.strictObject({ ...dated, channel: z.enum(CHANNELS), paper });
const identified = z
  .strictObject({ compared: z.array(text).max(10), picture: z.enum(['compared', 'none kept']) })
  .optional();
const seen = z.enum(['visible', 'covered', 'refused to show']);
export const handOverBody = z.strictObject({
  ...dated,
  place: text,
  officers: z
    .array(
      z.strictObject({
        agency: z.string(),
        badge: z.string(),
        documentSeen: z.string(),
        face: seen,
        identification: seen,
      }),
    )
    .max(20),
  papersShown: z.array(text).max(20),
  identified,
});
export const releaseBody = z.strictObject({
  ...dated,
  how: z.enum(['released', 'transferred elsewhere', 'escaped', 'died']),
  reason: z.enum(RELEASE_REASONS).optional(),
  identified,
});
export const outcomeBody = z.strictObject({ ...dated, outcome: text });
export const responseBody = z.strictObject({
  ...dated,
  document: text,
  channel: z.enum(CHANNELS),
  says: z.enum(RESPONSES),
  paper,
});
export const adoptionBody = z.strictObject({
  ...dated,
  packs: z
    .array(z.strictObject({ pack: text, version: text, hash: z.string().regex(/^[0-9a-f]{64}$/) }))
    .min(1)
    .max(20),
});
