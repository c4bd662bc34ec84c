import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { type Actor, ROLES } from '@holdpoint/desk';

const keySchema = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  user: z.string().min(1),
  agency: z.string().min(1),
  role: z.enum(ROLES),
});

/** A key as it is kept: its hash, and whom it lets in. */
export type KeptKey = z.infer<typeof keySchema>;

/** Reads a file of kept keys: a JSON object on each line. Throws with the line. */
export const parseApiKeys = (text: string): readonly KeptKey[] =>
  text
    .split('\n')
    .map((line, at) => [line.trim(), at + 1] as const)
    .filter(([line]) => line !== '')
    .map(([line, number]) => {
      try {
        return keySchema.parse(JSON.parse(line));
      } catch {
        throw new TypeError(
          `API keys, line ${number}: expected sha256, user, agency and role; make keys with "holdpoint serve --new-key"`,
        );
      }
    });

/** A fresh key, told once, and what is kept of it. */
export const newApiKey = (actor: Actor): { readonly key: string; readonly kept: KeptKey } => {
  const key = `hp_${randomBytes(32).toString('base64url')}`;
  return { key, kept: { sha256: hashOfKey(key), ...actor } };
};

/** Whom a key lets in; `undefined` for a key that nobody holds. */
export const actorOfKey = (kept: readonly KeptKey[], key: string): Actor | undefined => {
  const hash = Buffer.from(hashOfKey(key), 'hex');
  const found = kept.find(({ sha256 }) => timingSafeEqual(Buffer.from(sha256, 'hex'), hash));
  return found === undefined ? undefined : { user: found.user, agency: found.agency, role: found.role };
};

const hashOfKey = (key: string): string => createHash('sha256').update(key).digest('hex');
