import { z } from 'zod';
import { VOCABULARY } from '@holdpoint/engine';

const pdf = z.string().min(1).max(300);
const word = z.string().min(1).max(200);

/** What one field of the PDF means. */
const fieldSchema = z
  .strictObject({
    pdf,
    label: word,
    /** The field of a document of the case format that it bears on. */
    document: word.optional(),
    /** For a tick: the value it gives, or adds where a document may have several. */
    ticked: word.optional(),
    /** For a line: the value it gives when anything stands in it, and when nothing does. */
    filled: word.optional(),
    empty: word.optional(),
    /** For a line that holds a day: how the form writes days. */
    day: z.enum(['month/day/year', 'year-month-day']).optional(),
    /** Never read out of the file, since the case keeps no such field. */
    never: z.literal(true).optional(),
    /** Read and shown so that a person can find the booking or call back; no part of the case. */
    shown: z.literal(true).optional(),
  })
  .superRefine((field, context) => {
    const uses = [field.document !== undefined, field.never === true, field.shown === true].filter(Boolean).length;
    if (uses !== 1) context.addIssue({ code: 'custom', message: 'write one of document, shown, never' });
  });

/** What is printed on every copy of the edition, so that no field says it. */
const printed = z.record(word, z.union([word, z.array(word).min(1)]));

/** Which field of one edition of a form means what: data, written once for each edition, never code. */
export const fieldMapSchema = z
  .strictObject({
    kind: word,
    edition: word,
    /** Where the names of the fields were read. */
    source: word,
    /** Names of fields that only this edition has; all must be there for the form to be recognised. */
    recognise: z.array(pdf).min(1),
    printed,
    fields: z.array(fieldSchema).min(1),
  })
  .superRefine((map, context) => {
    const complain = (path: (string | number)[], message: string): void =>
      context.addIssue({ code: 'custom', path, message });
    const check = (path: (string | number)[], key: string, values: readonly string[]): void => {
      const says = faultOf(key, values);
      if (says !== undefined) complain(path, says);
    };
    check(['kind'], 'kind', [map.kind]);
    for (const [key, value] of Object.entries(map.printed)) {
      check(['printed', key], key, typeof value === 'string' ? [value] : value);
    }
    for (const [index, field] of map.fields.entries()) {
      if (map.fields.findIndex((one) => one.pdf === field.pdf) !== index)
        complain(['fields', index], `${field.pdf} stands twice`);
      if (field.document === undefined) continue;
      const given = [field.ticked, field.filled, field.empty].filter((one) => one !== undefined);
      check(['fields', index], field.document, given);
    }
  });

export type FieldMap = z.infer<typeof fieldMapSchema>;
export type MappedField = FieldMap['fields'][number];

const DOCUMENT_FIELDS = VOCABULARY.lists.find(({ key }) => key === 'documents')?.fields ?? [];

/** The type of a field of a document of the case format; `undefined` where there is no such field. */
export const documentFieldType = (key: string) => DOCUMENT_FIELDS.find((one) => one.key === key)?.type;

/** What is wrong with values for a field of a document; `undefined` where they are of its kind. */
export const faultOf = (key: string, values: readonly string[]): string | undefined => {
  const type = documentFieldType(key);
  if (type === undefined) {
    return `a document has no field "${key}"; there are ${DOCUMENT_FIELDS.map((one) => one.key).join(', ')}`;
  }
  const allowed = type.kind === 'yes-no' ? ['yes', 'no'] : 'values' in type ? type.values : undefined;
  const wrong = allowed === undefined ? undefined : values.find((one) => !allowed.includes(one));
  return wrong === undefined ? undefined : `found "${wrong}" for ${key}; write one of: ${allowed?.join(', ')}`;
};
