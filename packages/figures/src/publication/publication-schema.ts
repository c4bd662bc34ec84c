import { z } from 'zod';
import { day, id, text } from '../register/words.ts';

const digest = z.string().regex(/^[0-9a-f]{64}$/, 'the 64 hexadecimal digits that figures publish --preview prints');

/** Who approved what: a publication needs two different persons, each for the same results. */
export const publicationSchema = z.strictObject({
  publication: id,
  on: day,
  approvals: z.array(z.strictObject({ name: text, role: text, on: day, digest })).min(1),
});

export type Publication = z.infer<typeof publicationSchema>;
