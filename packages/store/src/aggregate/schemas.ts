import { z } from 'zod';
import {
  type Adoption,
  CHANNELS,
  CUSTODY_ENDS,
  type Custody,
  type DetainerCase,
  DISCLOSED_FIELDS,
  FORM_FINDINGS,
  type FormFindingCode,
  GROUND_KINDS,
  type LegalHold,
  OVERRIDE_REASONS,
  type ReceivedDocument,
  RELEASE_REASONS,
  RESPONSES,
  SEALINGS,
  type StandingDisclosure,
} from '@holdpoint/desk';
import { ACTIONS, instantOf } from '@holdpoint/engine';

// What a row must be before anything is decided on it. A row that is otherwise was not written by this software.
export const instant = z.number().transform((milliseconds, context) => {
  const at = instantOf(milliseconds);
  if (at !== undefined) return at;
  context.addIssue({ code: 'custom', message: 'no instant' });
  return z.NEVER;
});
const action = z.enum(ACTIONS);
const text = z.string();
const fields = z.record(text, z.unknown());

export const documentSchema: z.ZodType<ReceivedDocument> = z.strictObject({
  id: text,
  agency: text,
  receiptNumber: text,
  receivedAt: instant,
  channel: z.enum(CHANNELS),
  receivedBy: text,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  fields,
  findings: z.array(
    z.strictObject({
      code: z.enum(Object.keys(FORM_FINDINGS) as [FormFindingCode, ...FormFindingCode[]]),
      field: text,
    }),
  ),
  sender: z.strictObject({
    state: z.enum(['not called', 'confirmed', 'not confirmed', 'denied']),
    at: instant.exactOptional(),
    directoryEntry: text.exactOptional(),
  }),
  replacedBy: text.exactOptional(),
  cancelledBy: text.exactOptional(),
  duplicateOf: text.exactOptional(),
  imported: z.strictObject({ mark: text, fingerprint: text }).exactOptional(),
});

const from = z.literal('booking').exactOptional();

export const custodySchema: z.ZodType<Custody> = z.strictObject({
  id: text,
  agency: text,
  person: text,
  bookedAt: instant,
  grounds: z.array(
    z.strictObject({
      id: text,
      kind: z.enum(GROUND_KINDS),
      since: instant,
      called: text.exactOptional(),
      ref: text.exactOptional(),
      ended: z.strictObject({ at: instant, how: text, from }).exactOptional(),
    }),
  ),
  eligibleAt: z.strictObject({ at: instant, reason: z.enum(RELEASE_REASONS), from }).exactOptional(),
  end: z
    .strictObject({
      how: z.enum(CUSTODY_ENDS),
      at: instant,
      reason: z.enum(RELEASE_REASONS).exactOptional(),
      from,
    })
    .exactOptional(),
  message: z.strictObject({ sequence: z.number().int(), fingerprint: text }).exactOptional(),
  promptsClaim: z.literal(true).exactOptional(),
});

const decisionSchema = z.strictObject({
  id: text,
  act: action,
  choice: z.enum(['act', 'decline']),
  determination: text,
  state: z.enum(['proposed', 'confirmed', 'declined', 'stopped']),
  proposedBy: text,
  proposedAt: instant,
  confirmedBy: text.exactOptional(),
  confirmedAt: instant.exactOptional(),
  override: z
    .strictObject({ reason: z.enum(OVERRIDE_REASONS), words: text, signedBy: text.exactOptional() })
    .exactOptional(),
  holdEndsAt: instant.exactOptional(),
});

const claimSchema = z.strictObject({
  raisedAt: instant,
  raisedBy: z.enum(['the person', 'somebody for the person', 'a record']),
  isCredible: z.boolean(),
  answerBy: instant,
  settled: z.strictObject({ at: instant, how: z.enum(['proven', 'not borne out', 'withdrawn']) }).exactOptional(),
});

const noticeSchema = z.strictObject({
  duty: action,
  to: text,
  at: instant,
  by: text,
  language: text,
  readAloud: z.boolean(),
  result: z.enum(['served', 'served, refused to sign', 'not served']),
  paper: text.exactOptional(),
});

const disclosureSchema = z.strictObject({
  id: text,
  recipient: text,
  fields: z.array(z.enum(DISCLOSED_FIELDS)),
  purpose: text,
  legalBasis: text,
  determination: text,
  decisions: z.array(text),
  state: z.enum(['proposed', 'approved', 'refused', 'stopped', 'sent']),
  proposedBy: text,
  proposedAt: instant,
  approvedBy: text.exactOptional(),
  approvedAt: instant.exactOptional(),
  sentAt: instant.exactOptional(),
  channel: z.enum(CHANNELS).exactOptional(),
  paper: text.exactOptional(),
});

const responseSchema = z.strictObject({
  document: text,
  channel: z.enum(CHANNELS),
  says: z.enum(RESPONSES),
  at: instant,
  by: text,
  paper: text.exactOptional(),
});

/** A determination is the engine's own word: what it is made of is checked by replaying it, not by its shape. */
const determinationSchema = z.strictObject({
  id: text,
  at: instant,
  facts: z.record(text, z.json()),
  determined: z.custom<DetainerCase['determinations'][number]['determined']>(
    (value) => typeof value === 'object' && value !== null && 'answers' in value && Array.isArray(value.answers),
  ),
  notAdopted: z.array(text),
});

export const caseSchema: z.ZodType<DetainerCase> = z.strictObject({
  id: text,
  agency: text,
  jurisdiction: text,
  agencyKind: text,
  openedAt: instant,
  custody: custodySchema,
  documents: z.array(documentSchema),
  facts: z.record(text, z.array(z.strictObject({ value: z.json(), source: text, at: instant }))),
  determinations: z.array(determinationSchema),
  decisions: z.array(decisionSchema),
  claim: claimSchema.exactOptional(),
  notices: z.array(noticeSchema),
  disclosures: z.array(disclosureSchema).exactOptional(),
  responses: z.array(responseSchema).exactOptional(),
  actsDone: z.array(action),
  outcome: text.exactOptional(),
  closedAt: instant.exactOptional(),
  sealed: z.strictObject({ at: instant, how: z.enum(SEALINGS), by: text }).exactOptional(),
});

export const adoptionsSchema: z.ZodType<readonly Adoption[]> = z.array(
  z.strictObject({
    pack: text,
    version: text,
    hash: text,
    adoptedBy: text,
    confirmedBy: text.exactOptional(),
    at: instant,
  }),
);

export const legalHoldSchema: z.ZodType<LegalHold> = z.strictObject({
  id: text,
  caseId: text,
  reason: text,
  since: instant,
  ended: instant.exactOptional(),
});

export const standingDisclosureSchema: z.ZodType<StandingDisclosure> = z.strictObject({
  id: text,
  kind: z.enum(['feed', 'list', 'web page']),
  recipient: text,
  fields: z.array(text),
  legalBasis: text,
  onlyDetainerCases: z.boolean(),
  version: z.number().int().positive(),
});
