import type { AdoptionProposal, Settings } from '@holdpoint/desk';
import { ACTIONS, hashOf, instantOf, type ResolvedPack } from '@holdpoint/engine';
import { z } from 'zod';

const text = z.string();
const instant = z.number().transform((milliseconds, context) => {
  const at = instantOf(milliseconds);
  if (at !== undefined) return at;
  context.addIssue({ code: 'custom', message: 'no instant' });
  return z.NEVER;
});

/** Law that counsel proposes to adopt. */
export const proposalSchema: z.ZodType<AdoptionProposal> = z.strictObject({
  id: text,
  packs: z.array(z.strictObject({ pack: text, version: text, hash: text })),
  proposedBy: text,
  proposedAt: instant,
  state: z.enum(['proposed', 'confirmed', 'declined']),
  settledBy: text.exactOptional(),
  settledAt: instant.exactOptional(),
});

/** A pack as it was adopted, whole, so that the desk decides by it after the software brings a newer one. It is its own hash's. */
export const adoptedPackSchema: z.ZodType<ResolvedPack> = z.custom<ResolvedPack>((value) => {
  const parsed = z.looseObject({ hash: text }).safeParse(value);
  if (!parsed.success) return false;
  const { hash, ...content } = parsed.data;
  return hashOf({ ...content, examples: [] }) === hash;
}, 'a kept pack is not the one of its hash; restore it from a backup, or adopt the law again');

/** What the agency set for itself. */
export const settingsSchema: z.ZodType<Settings> = z.strictObject({
  directory: z.array(z.strictObject({ id: text, number: text })).exactOptional(),
  retentionYears: z.number().int().exactOptional(),
  holidays: z
    .strictObject({
      from: z.number().int(),
      through: z.number().int(),
      days: z.array(z.strictObject({ day: text, name: text })),
    })
    .exactOptional(),
  localPolicy: z.partialRecord(z.enum(ACTIONS), z.enum(['allows', 'forbids'])).exactOptional(),
  paperInstruction: z.strictObject({ text, adoptedBy: text, at: instant }).exactOptional(),
});

/** A drawing of closed cases as it was made. */
export interface KeptDrawing {
  readonly id: string;
  readonly month: string;
  readonly seed: string;
  readonly size: number;
  readonly from: readonly string[];
  readonly drawn: readonly string[];
  /** The signed checkpoint that fixed what there was to draw from. */
  readonly checkpoint: string;
  readonly root: string;
  /** The first and the last leaf of the month's closings, by their places in the log. */
  readonly closings: readonly number[];
  readonly drawnBy: string;
  readonly drawnAt: number;
}

export const drawingSchema: z.ZodType<KeptDrawing> = z.strictObject({
  id: text,
  month: text,
  seed: text,
  size: z.number().int(),
  from: z.array(text),
  drawn: z.array(text),
  checkpoint: text,
  root: text,
  closings: z.array(z.number().int()),
  drawnBy: text,
  drawnAt: z.number().int(),
});
