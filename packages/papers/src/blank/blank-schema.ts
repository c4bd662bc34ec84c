import { z } from 'zod';

const words = z.string().trim().min(1).max(800);
const name = z.string().min(1).max(60);

const field = z.strictObject({
  label: words,
  /** Its name in the body of the API that `body` names. */
  name: name.optional(),
  options: z.array(words).default([]),
  wide: z.boolean().default(false),
  lines: z.number().int().min(1).max(10).default(1),
});

/** A form to be filled in by pen, as its document says it. `body` is the body of the API into which it is entered later. */
export const blankSchema = z.strictObject({
  form: z.string().regex(/^HP-B\d+$/),
  edition: z.string().regex(/^\d{4}-\d{2}$/),
  title: words,
  purpose: words,
  landscape: z.boolean().default(false),
  body: z
    .array(
      z.union([
        z.strictObject({ text: words }),
        z.strictObject({
          section: words,
          body: name.optional(),
          note: words.optional(),
          fields: z.array(field).min(1),
        }),
        z.strictObject({
          sheet: z.strictObject({
            body: name,
            rows: z.number().int().min(1).max(30),
            columns: z
              .array(z.strictObject({ label: words, name: name.optional(), share: z.number().int().min(1).max(9) }))
              .min(2),
          }),
        }),
      ]),
    )
    .min(1),
});

export type BlankForm = z.infer<typeof blankSchema>;
