import { z } from 'zod';
import type { AdoptionProposal } from '@holdpoint/desk';
import { formatInstant } from '@holdpoint/engine';

const version = z.object({ version: z.string(), hash: z.string() });

export const proposalSchema = z.object({
  id: z.string(),
  packs: z.array(version.extend({ pack: z.string() })),
  proposedBy: z.string(),
  proposedAt: z.string(),
  state: z.enum(['proposed', 'confirmed', 'declined']),
  settledBy: z.string().nullable(),
  settledAt: z.string().nullable(),
});
export type ProposalView = z.infer<typeof proposalSchema>;

const lawDaySchema = z.object({
  on: z.string(),
  provisions: z
    .array(
      z.object({
        pack: z.string(),
        name: z.string(),
        cite: z.string(),
        title: z.string(),
        what: z.enum(['begins', 'ends']),
      }),
    )
    .readonly(),
});

/** The law of an agency, as the API tells it and its page shows it. */
export const lawSchema = z.object({
  warning: z.string().optional(),
  today: z.string(),
  packs: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      layer: z.string(),
      provisions: z.number(),
      inUse: version,
      atHand: version,
      isAdopted: z.boolean(),
      isNewerAtHand: z.boolean(),
      adopted: version.extend({ by: z.string(), confirmedBy: z.string().nullable(), at: z.string() }).nullable(),
    }),
  ),
  others: z.array(z.object({ id: z.string(), title: z.string() })),
  proposals: z.array(proposalSchema),
  days: z.array(lawDaySchema).readonly(),
});
export type LawStanding = z.infer<typeof lawSchema>;

export const packSchema = z.object({
  id: z.string(),
  title: z.string(),
  version: z.string(),
  layer: z.string(),
  doesNotReach: z.string().nullable(),
  provisions: z.array(
    z.object({
      name: z.string(),
      cite: z.string(),
      title: z.string(),
      from: z.string(),
      to: z.string().nullable(),
      grade: z.string(),
      readOn: z.string(),
    }),
  ),
});

const change = z.object({
  action: z.string(),
  before: z.string(),
  after: z.string(),
  when: z.object({ on: z.string(), because: z.array(z.string()).readonly() }).optional(),
});

/** What comes out otherwise in open cases. */
export const changesSchema = z.object({
  warning: z.string().optional(),
  looked: z.number(),
  changed: z
    .array(
      z.object({ case: z.string(), receipt: z.string(), standing: z.string(), changes: z.array(change).readonly() }),
    )
    .readonly(),
  undecidable: z.array(z.object({ case: z.string(), receipt: z.string(), why: z.string() })).readonly(),
});
export type ChangesView = z.infer<typeof changesSchema>;

export const proposalView = (one: AdoptionProposal): ProposalView => ({
  id: one.id,
  packs: one.packs.map((pack) => ({ ...pack })),
  proposedBy: one.proposedBy,
  proposedAt: formatInstant(one.proposedAt),
  state: one.state,
  settledBy: one.settledBy ?? null,
  settledAt: one.settledAt === undefined ? null : formatInstant(one.settledAt),
});
