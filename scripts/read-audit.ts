import { z } from 'zod';

const answer = z.object({
  vulnerabilities: z.record(z.string(), z.object({ name: z.string(), severity: z.string() })),
});
const refusal = z.object({ message: z.string() });

/** What npm said of known vulnerabilities: each package that has one, or why it did not say. */
export type Audit =
  | { readonly kind: 'answered'; readonly found: readonly { readonly name: string; readonly severity: string }[] }
  | { readonly kind: 'no-answer'; readonly why: string };

/** Reads the JSON of `npm audit --json`. */
export const readAudit = (json: string): Audit => {
  const said = parsed(json);
  const answered = answer.safeParse(said);
  if (answered.success) return { kind: 'answered', found: Object.values(answered.data.vulnerabilities) };
  const refused = refusal.safeParse(said);
  return { kind: 'no-answer', why: refused.success ? refused.data.message : 'npm said nothing that can be read' };
};

const parsed = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
};
