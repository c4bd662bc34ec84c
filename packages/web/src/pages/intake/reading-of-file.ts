import { z } from 'zod';
import type { Actor } from '@holdpoint/desk';
import type { DeskApi } from '../desk-api.ts';
import type { IntakeDraft } from './intake-draft.ts';

const source = z.union([
  z.object({
    from: z.literal('field'),
    label: z.string(),
    page: z.number().optional(),
    stands: z.string(),
  }),
  z.object({ from: z.literal('printed'), edition: z.string() }),
]);

/** A field of a form that no map knows, without what is filled in. */
export const unknownFieldSchema = z.object({
  name: z.string(),
  kind: z.enum(['text', 'check box', 'radio', 'choice', 'signature', 'button']),
  label: z.string().optional(),
  page: z.number().optional(),
  isFilled: z.boolean(),
});

/** What the API read out of a file. */
export const formReadSchema = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('recognised'),
    kind: z.string(),
    edition: z.string(),
    proposed: z.array(
      z.object({ field: z.string(), value: z.union([z.string(), z.array(z.string())]), sources: z.array(source) }),
    ),
    shown: z.array(z.object({ label: z.string(), text: z.string() })),
    unsure: z.array(z.object({ label: z.string(), says: z.string() })),
    leftOut: z.array(z.string()),
    notes: z.array(z.string()),
  }),
  z.object({ state: z.literal('unknown form'), form: z.string(), fields: z.array(unknownFieldSchema) }),
  z.object({ state: z.literal('no form'), code: z.string(), says: z.string() }),
]);

const pagesSchema = z.object({ pages: z.array(z.number()) });

/** The draft with what its file says: values to confirm, a form to be mapped, or why nothing was read. */
export const withReading = async (api: DeskApi, actor: Actor, draft: IntakeDraft): Promise<IntakeDraft> => {
  const {
    reading: _reading,
    needsMap: _needsMap,
    notRead: _notRead,
    answers: _answers,
    hasSeenFindings: _seen,
    ...kept
  } = draft;
  if (kept.file === undefined) return kept;
  if (kept.file.mediaType === 'application/pdf') {
    const scan = await api.get(actor, `/v1/files/${kept.file.sha256}/pages`);
    const { pages } = scan.ok ? pagesSchema.parse(scan.body) : { pages: [] };
    if (pages.length > 0) kept.file = { ...kept.file, pages };
  }
  const answer = await api.get(actor, `/v1/files/${kept.file.sha256}/form`);
  if (!answer.ok) return { ...kept, notRead: answer.problem.detail };
  const read = formReadSchema.parse(answer.body);
  switch (read.state) {
    case 'no form':
      return { ...kept, notRead: read.says };
    case 'unknown form':
      return { ...kept, needsMap: true };
    case 'recognised': {
      const { kind, edition, shown, unsure, leftOut, notes } = read;
      const proposed = read.proposed.map(({ field, value, sources }) => ({
        field,
        value,
        where: sources.map(whereWords).join('; '),
      }));
      return { ...kept, reading: { kind, edition, proposed, shown, unsure, leftOut, notes } };
    }
  }
};

const whereWords = (one: z.infer<typeof source>): string => {
  if (one.from === 'printed') return `what is printed on every copy of this edition (${one.edition})`;
  const page = one.page === undefined ? '' : ` on page ${one.page}`;
  return `the field “${one.label}”${page}, ${one.stands === '' ? 'which is empty' : `where stands “${one.stands}”`}`;
};
