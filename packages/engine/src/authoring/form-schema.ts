import { z } from 'zod';
import { type FactSchema, findList } from '../facts/fact-schema.ts';
import { ACTIONS } from '../facts/vocabulary/actions.ts';
import { dayText } from './day-text.ts';
import { readSchema } from './provision-schema.ts';

const text = z.string().trim().min(1, 'some words');
/** Where this statement was read, where that differs from the rest of the document. */
const read = readSchema.optional();

export const WHO_FILLS = ['issuer', 'agency', 'server', 'judge', 'subject', 'sender'] as const;
export const HOURS_RUN = ['through weekends and holidays', 'weekends and holidays left out', 'not read'] as const;

/** The values of one field of a document, as the vocabulary has them. */
const valuesOf = (schema: FactSchema, key: string): [string, ...string[]] => {
  const type = findList(schema, 'documents')?.fields.find((field) => field.key === key)?.type;
  const [first, ...others] = type !== undefined && 'values' in type ? type.values : [];
  if (first === undefined) throw new Error(`the fact schema has no values for the field "${key}" of a document`);
  return [first, ...others];
};

/** The schema of a form document: what one form or paper is, what it asks, and what each of its fields is for. */
export const formSchema = (schema: FactSchema) => {
  const request = z.enum(valuesOf(schema, 'asks'));
  const ground = z.enum(valuesOf(schema, 'grounds'));
  return z.strictObject({
    kind: z.enum(valuesOf(schema, 'kind')).describe('As a case names it: documents, kind'),
    title: text.describe('The title printed on it'),
    nature: z.enum(['civil', 'criminal', 'either']),
    'of a judge': z.enum(['yes', 'no', 'depends']).describe('Whether a judge or magistrate of a court signs it'),
    'what it is': text,
    'what it is not': z.array(text).min(1),
    'issued by': z.strictObject({ says: text, read }),
    editions: z
      .array(
        z.strictObject({
          edition: text,
          from: dayText.nullable().describe('The first day of its use; null = not established'),
          'mandatory from': dayText.optional(),
          to: dayText.nullable().describe('The first day on which it is no longer issued; null = in use or open'),
          says: text.optional(),
          read,
        }),
      )
      .min(1),
    asks: z
      .array(
        z.strictObject({
          what: request,
          says: text,
          hours: z.union([z.int().nonnegative(), z.enum(['not read', 'none stated'])]).optional(),
          'hours run': z.enum(HOURS_RUN).optional(),
          read,
        }),
      )
      .default([]),
    'does not ask': z.array(z.strictObject({ what: request, says: text, read })).default([]),
    'may ask': z.array(request).default([]).describe('What such a paper may ask, each by its own words'),
    'not read': z.array(request).default([]).describe('Requests of which nobody here knows whether it makes them'),
    'takes effect': z
      .strictObject({ only: z.enum(['once served', 'without service', 'not read']), says: text, read })
      .optional(),
    boxes: z.array(z.strictObject({ box: text, says: text, grounds: z.array(ground).default([]), read })).default([]),
    fields: z
      .array(
        z.strictObject({
          field: text,
          for: text,
          'filled by': z.enum(WHO_FILLS),
          act: z.enum(ACTIONS).optional().describe('The act that filling it in amounts to'),
          read,
        }),
      )
      .min(1),
    read: readSchema,
  });
};

export type FormText = z.infer<ReturnType<typeof formSchema>>;
