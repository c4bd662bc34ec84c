import { z } from 'zod';

const answer = z.object({
  action: z.string(),
  answer: z.string(),
  instruction: z.object({
    do: z.string(),
    words: z.string(),
    papers: z.array(z.string()),
    by: z.string().optional(),
  }),
  by: z.array(z.object({ cite: z.string(), limbs: z.array(z.string()), says: z.string() })),
  missing: z.array(
    z.object({
      fact: z.string(),
      question: z.string(),
      suppliedBy: z.string(),
      wouldYield: z.array(z.object({ value: z.string(), answer: z.string() })),
    }),
  ),
  questions: z.array(z.object({ id: z.string(), cite: z.string(), asks: z.string() })),
  layers: z.array(z.object({ pack: z.string(), layer: z.string(), says: z.string() })),
});

/** A case as the API tells it and the pages show it. */
export const caseDataSchema = z.object({
  id: z.string(),
  version: z.number(),
  standing: z.string(),
  openedAt: z.string(),
  jurisdiction: z.string(),
  isSealed: z.boolean(),
  person: z.record(z.string(), z.string()).nullable(),
  facts: z.array(
    z.object({ fact: z.string(), said: z.array(z.object({ value: z.unknown(), source: z.string(), at: z.string() })) }),
  ),
  custody: z.object({
    id: z.string(),
    person: z.string(),
    bookedAt: z.string(),
    otherGrounds: z.array(z.object({ id: z.string(), kind: z.string() })),
    end: z.object({ how: z.string(), at: z.string() }).nullable(),
  }),
  documents: z.array(
    z.object({
      id: z.string(),
      receiptNumber: z.string(),
      isCurrent: z.boolean(),
      kind: z.string(),
      channel: z.string(),
      receivedAt: z.string(),
      findings: z.array(z.object({ code: z.string(), field: z.string() })),
      sender: z.string(),
      file: z.string().nullable(),
    }),
  ),
  determination: z
    .object({
      id: z.string(),
      lawOn: z.string(),
      normSetHash: z.string(),
      preview: z.boolean(),
      notAdopted: z.array(z.string()),
      answers: z.array(answer),
    })
    .nullable(),
  decisions: z.array(
    z.object({
      id: z.string(),
      act: z.string(),
      choice: z.string(),
      state: z.string(),
      proposedBy: z.string(),
      holdEndsAt: z.string().nullable(),
      override: z.object({ reason: z.string(), isSigned: z.boolean() }).nullable(),
    }),
  ),
  gate: z.array(
    z.object({
      field: z.string(),
      act: z.string(),
      verdict: z.string(),
      why: z.string(),
      cites: z.array(z.string()),
      missing: z.array(z.object({ fact: z.string(), question: z.string() })),
    }),
  ),
  disclosures: z.array(
    z.object({
      id: z.string(),
      recipient: z.string(),
      fields: z.array(z.string()),
      decisions: z.array(z.string()),
      state: z.string(),
      proposedBy: z.string(),
      proposedAt: z.string(),
      sentAt: z.string().nullable(),
    }),
  ),
  responses: z.array(
    z.object({
      document: z.string(),
      says: z.string(),
      channel: z.string(),
      at: z.string(),
      by: z.string(),
      paper: z.string().nullable(),
    }),
  ),
  duties: z.array(
    z.object({
      duty: z.string(),
      to: z.string(),
      what: z.string(),
      words: z.string(),
      cite: z.string(),
      pressure: z.string(),
      isDone: z.boolean(),
    }),
  ),
  citizenshipClaim: z.object({ raisedAt: z.string(), answerBy: z.string(), settled: z.string().nullable() }).nullable(),
});
export type CaseData = z.infer<typeof caseDataSchema>;
export type CaseAnswer = z.infer<typeof answer>;
