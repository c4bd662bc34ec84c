import { z } from 'zod';
import { dayText } from './day-text.ts';
import type { FactDefinition, FactSchema, ListDefinition } from '../facts/fact-schema.ts';

/** What a rule author may write as a condition, generated from the fact schema: the one source of names. */
export interface ConditionSchemas {
  readonly condition: z.ZodType;
  /** A list of limbs, as under `when any`. */
  readonly limbs: z.ZodType;
}

const yesNo = z.union([z.enum(['yes', 'no']), z.boolean()]);
const day = dayText;

const oneOrMore = (values: readonly string[]): z.ZodType => {
  const one = values.length === 0 ? z.string() : z.enum(values as [string, ...string[]]);
  return z.union([one, z.array(one).min(1)]);
};

const valueSchema = (fact: FactDefinition): z.ZodType => {
  if (fact.perAction && fact.type.kind === 'one-of')
    return z.enum(fact.type.values.map((value) => `${value} this action`) as [string]);
  switch (fact.type.kind) {
    case 'yes-no':
      return yesNo;
    case 'one-of':
    case 'all-of':
    case 'marks':
      return oneOrMore(fact.type.values);
    case 'text':
      return oneOrMore([]);
    case 'day':
      return z.strictObject({ from: day.optional(), before: day.optional() });
    case 'spans':
      return z.never();
  }
};

/** Builds the schemas of conditions over one fact schema and the terms a pack defines. */
export const conditionSchemas = (schema: FactSchema, terms: readonly string[]): ConditionSchemas => {
  const shape: Record<string, z.ZodType> = { cite: z.string(), note: z.string(), question: z.string() };
  for (const fact of schema.facts) shape[fact.key] = valueSchema(fact);
  for (const term of terms) shape[term] = yesNo;
  const condition: z.ZodType = z.lazy(() => strictOf(shape));
  const limbs = z.array(condition).min(1);
  Object.assign(shape, { any: limbs, all: limbs, not: condition });
  for (const list of schema.lists) {
    const filter = filterSchema(list);
    for (const quantifier of ['some', 'no', 'every']) shape[`${quantifier} ${list.item}`] = filter;
  }
  return { condition, limbs };
};

const filterSchema = (list: ListDefinition): z.ZodType => {
  const shape: Record<string, z.ZodType> = { cite: z.string(), note: z.string(), question: z.string() };
  for (const field of list.fields) shape[field.key] = valueSchema(field);
  const period = z.string().regex(/^\d+ (years|days)$/, 'a period such as "5 years" or "30 days"');
  if (list.existsFrom !== undefined) shape.within = period;
  if (list.fields.some((field) => field.key === 'lists')) shape.listed = oneOrMore([]);
  const filter: z.ZodType = z.lazy(() => strictOf(shape));
  const filters = z.array(filter).min(1);
  Object.assign(shape, { any: filters, all: filters, not: filter });
  return filter;
};

const strictOf = (shape: Record<string, z.ZodType>): z.ZodType =>
  z.strictObject(Object.fromEntries(Object.entries(shape).map(([key, value]) => [key, value.optional()])));
