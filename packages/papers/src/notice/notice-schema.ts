import { z } from 'zod';
import { ACTIONS, AGENCIES } from '@holdpoint/engine';

const words = z.string().trim().min(1).max(1200);
const id = z.string().regex(/^[a-z][a-z0-9-]*$/);
const name = z.string().regex(/^[a-z][A-Za-z]*$/);
const options = z.record(z.string().min(1).max(60), words);
/** The jurisdictions in which a piece is printed; left out, it is printed everywhere. */
const only = { in: z.array(z.string().regex(/^us(-[a-z]+)*$/)).optional() };

const said = z.strictObject({ id, text: words, ...only });

/** A value that the desk puts into a notice. All are required. */
const value = z.discriminatedUnion('kind', [
  z.strictObject({ label: words, kind: z.literal('line') }),
  z.strictObject({ label: words, kind: z.literal('text') }),
  z.strictObject({ label: words, kind: z.literal('time') }),
  z.strictObject({ label: words, kind: z.literal('choice'), options }),
  z.strictObject({
    label: words,
    kind: z.literal('pairs'),
    left: options,
    right: z.union([z.literal('line'), options]),
  }),
]);

const piece = z.union([
  z.strictObject({ id, heading: words, ...only }),
  said,
  z.strictObject({ list: z.array(said).min(1) }),
  z.strictObject({ facts: z.array(z.strictObject({ id, label: words, value: words })).min(1) }),
  z.strictObject({ pairs: name, header: z.tuple([said, said]) }),
  z.strictObject({ addendum: name }),
  z.strictObject({ choices: z.strictObject({ label: said, options: z.array(said).min(2) }) }),
  z.strictObject({
    blanks: z.array(z.strictObject({ id, label: words, wide: z.boolean().default(false) })).min(1),
  }),
]);

/** A kind of notice as its document says it, in English. */
export const noticeSchema = z.strictObject({
  kind: id,
  form: z.string().regex(/^HP-N\d+$/),
  edition: z.string().regex(/^\d{4}-\d{2}$/),
  title: words,
  purpose: words,
  duties: z.array(z.enum(ACTIONS)),
  law: z.array(
    z.strictObject({
      ...only,
      agency: z.array(z.enum(AGENCIES)).optional(),
      /** The languages beside English that the provision names, by tag; zh is Chinese in either script. */
      languages: z.array(z.string().regex(/^[a-z]{2,3}$/)).optional(),
      cite: words,
      says: words,
    }),
  ),
  values: z.record(name, value),
  body: z.array(piece).min(1),
});

export type Notice = z.infer<typeof noticeSchema>;
export type NoticeValue = Notice['values'][string];
export type NoticePiece = Notice['body'][number];
