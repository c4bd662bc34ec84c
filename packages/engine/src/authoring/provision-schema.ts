import { z } from 'zod';
import type { FactSchema } from '../facts/fact-schema.ts';
import { ACTIONS } from '../facts/vocabulary/actions.ts';
import { AGENCIES } from '../facts/vocabulary/agencies.ts';
import { clockSchema, limitSchema } from './clock-schema.ts';
import { dayText } from './day-text.ts';
import { type ConditionSchemas, conditionSchemas } from './condition-schema.ts';

const day = dayText;
const name = z.string().regex(/^[a-z0-9][a-z0-9.()-]*$/i, 'a name in kebab-case');
const text = z.string().trim().min(1, 'some words');

export const GRADES = ['text', 'partial', 'secondary', 'memory'] as const;
export type Grade = (typeof GRADES)[number];

const GOVERNING_DATES = ['act', 'request', 'conviction', 'arrest'] as const;
export type GoverningDate = (typeof GOVERNING_DATES)[number];

export const ANSWERS = ['required', 'permitted', 'prohibited', 'conditional', 'unsettled'] as const;
export type Answer = (typeof ANSWERS)[number];

/** What one layer of the law may say on an act when it is asked alone. */
const LAYER_ANSWERS = [...ANSWERS, 'silent', 'does not reach'] as const;

export const LAYERS = ['federal', 'state', 'county', 'city', 'policy', 'court-order'] as const;
export type Layer = (typeof LAYERS)[number];

export const readSchema = z.strictObject({
  source: text.describe('Where the words were read: session law, code print, case, page'),
  on: day.describe('When they were read'),
  grade: z.enum(GRADES).describe('text = the words in force were read; the others cap what a rule may do'),
  'second reader': z.strictObject({ on: day, found: text }).optional(),
  note: text.optional(),
});

const span = z.strictObject({
  from: day,
  to: day.nullable().describe('The first day on which it no longer holds; null = in force'),
});

/** In a closing norm: every act that no other closing rule of the document names. */
export const EVERY_OTHER_ACT = 'every other act';

const actions = z.array(z.enum(ACTIONS)).min(1);

const dutySchema = z.strictObject({
  what: text,
  to: text,
  due: text.describe('When it is due, in words: before the act, on receipt, promptly, within 48 hours'),
  clock: clockSchema.optional().describe('How that time is counted, for the desk to compute it'),
  'rides on': actions.optional().describe('Owed only if one of these acts is done'),
});

const questionSchema = z.strictObject({
  id: name,
  asks: text,
  why: text.optional(),
  'settled by': text.optional().describe('What would settle it: a source, a ruling, counsel'),
  'until settled': z.enum(['unsettled', 'yes', 'no']),
});

const expectSchema = z.strictObject({
  ...Object.fromEntries(ACTIONS.map((action) => [action, z.enum(ANSWERS).optional()])),
  by: text.optional().describe('The limb that decides the first action named'),
  missing: z.array(text).optional(),
  duties: z.array(z.enum(ACTIONS)).optional(),
  layers: z
    .record(z.string(), z.enum(LAYER_ANSWERS))
    .optional()
    .describe('What a layer, by the id of its pack, says by itself on the first action named'),
});

const exampleSchema = z.strictObject({
  name: text,
  on: day.optional(),
  as: text.optional().describe('The name of an earlier example whose facts are taken over'),
  with: z.record(z.string(), z.unknown()).optional(),
  without: z.array(z.string()).optional(),
  facts: z.record(z.string(), z.unknown()).optional(),
  expect: expectSchema,
});

const ruleShape = (conditions: ConditionSchemas) => ({
  id: name,
  cite: text.optional().describe('The subdivision, such as (a)(1)(C)'),
  says: text.optional(),
  permits: actions.optional(),
  prohibits: actions.optional(),
  requires: actions.optional(),
  defines: text.optional(),
  'when silent on': z
    .union([actions, z.literal(EVERY_OTHER_ACT)])
    .optional()
    .describe(
      'Closing norm: what it means that no other rule of this layer speaks; "every other act" is each act that no other closing rule of this document names',
    ),
  means: z.enum(['prohibited', 'permitted', 'unsettled', 'left to the other layers']).optional(),
  for: z.array(text).min(1).optional(),
  'governed by': z.enum(GOVERNING_DATES).optional(),
  overrides: z.array(text).min(1).optional(),
  voids: z.array(z.enum(LAYERS)).min(1).optional(),
  'when all': conditions.limbs.optional(),
  'when any': conditions.limbs.optional(),
  'unless any': conditions.limbs.optional(),
  'unless all': conditions.limbs.optional(),
  papers: z.array(text).optional(),
  by: text.optional(),
  clock: clockSchema.optional().describe('How the time of "by" is counted'),
  duty: dutySchema.optional(),
  limits: z.array(limitSchema).min(1).optional().describe('How long the act may last, by each source that says so'),
  read: readSchema.optional(),
});

/** The schema of one provision document over a fact schema and the terms that its pack defines. */
export const provisionSchema = (schema: FactSchema, terms: readonly string[]) =>
  z.strictObject({
    cite: text,
    title: text,
    'in force': span,
    recorded: span.optional().describe('When this encoding was entered and, if it was wrong, withdrawn'),
    'governed by': z.enum(GOVERNING_DATES),
    read: readSchema,
    says: text,
    rules: z.array(z.strictObject(ruleShape(conditionSchemas(schema, terms)))).default([]),
    events: z
      .array(
        z.strictObject({
          what: z.enum(['enjoined']),
          rules: z.array(name).optional(),
          during: span,
          'as to': z.array(text).optional(),
          cite: text,
          read: readSchema,
        }),
      )
      .default([]),
    questions: z.array(questionSchema).default([]),
    examples: z.array(exampleSchema).default([]),
  });

export type ProvisionText = z.infer<ReturnType<typeof provisionSchema>>;
export type RuleText = ProvisionText['rules'][number];
export type ExampleText = ProvisionText['examples'][number];
export type QuestionText = ProvisionText['questions'][number];

const fillSchema = z.strictObject({
  column: text,
  fills: text.describe('The field, or mark, that this column settles'),
  yes: z.array(z.string()).min(1),
  no: z.array(z.string()).default([]),
});

const holidaysSchema = z.strictObject({
  of: text.describe('Whose holidays they are, such as the courts of a state'),
  file: text,
  years: z.strictObject({
    from: z.number().int('a year').min(1900, 'a year from 1900'),
    through: z.number().int('a year').max(2199, 'a year until 2199'),
  }),
  read: readSchema,
});

export type HolidaysText = z.infer<typeof holidaysSchema>;

const tableSchema = z.strictObject({
  id: text,
  title: text,
  file: text,
  key: text.default('statute'),
  'dated by': z
    .enum(['conviction', 'act'])
    .default('conviction')
    .describe('Which day a row must be right on: the day of the record itself, or the day of the act'),
  fills: z.array(fillSchema).min(1),
  through: day.describe('The last day the table is known to be right; later convictions stay open'),
  read: readSchema,
});

export type TableText = z.infer<typeof tableSchema>;

/** The schema of `pack.yaml`. */
export const packSchema = z.strictObject({
  id: name,
  title: text,
  layer: z.enum(LAYERS),
  under: z.array(name).default([]).describe('The packs whose layers stand above this one'),
  place: text.optional(),
  version: text,
  groups: z.record(z.string(), z.array(z.enum(AGENCIES)).min(1)).default({}),
  'does not reach': z.strictObject({ agencies: z.array(z.enum(AGENCIES)).min(1), cite: text, says: text }).optional(),
  tables: z.array(tableSchema).default([]),
  'court holidays': holidaysSchema.optional().describe('The days its courts keep, for clocks that count court days'),
});

export type PackText = z.infer<typeof packSchema>;
