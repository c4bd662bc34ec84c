import type { Actor } from '@holdpoint/desk';
import type { Paper, Press } from '@holdpoint/papers';
import { z } from 'zod';
import { type Problem, problem } from '../../problem/problem.ts';
import type { DeskApi } from '../desk-api.ts';

const fileSchema = z.object({ id: z.string() });

/** A paper as PDF, kept sealed under its SHA-256; without a hash where this system has no typesetter, so that the page is printed. */
export const makePaper = async (
  { api, press }: { readonly api: DeskApi; readonly press: Press },
  actor: Actor,
  paper: Paper,
  key: string,
): Promise<
  { readonly ok: true; readonly sha256: string | undefined } | { readonly ok: false; readonly problem: Problem }
> => {
  const pdf = await press.pdf(paper);
  if (!pdf.ok) {
    const { code, says, details } = pdf.refusal;
    if (code === 'typesetter-absent') return { ok: true, sha256: undefined };
    return { ok: false, problem: problem(422, code, says, details) };
  }
  const kept = await api.postFile(actor, Buffer.from(pdf.value), key);
  return kept.ok ? { ok: true, sha256: fileSchema.parse(kept.body).id } : kept;
};
