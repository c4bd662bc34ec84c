import { z } from 'zod';
import { readDayOfYear } from '../clocks/annual.ts';
import { MOMENT_NAMES } from '../clocks/clock.ts';
import { LEFT_OUT } from '../clocks/left-out.ts';
import { DOCUMENT_KINDS } from '../facts/vocabulary/document.ts';

const text = z.string().trim().min(1, 'some words');
const moment = z.enum(MOMENT_NAMES);
const leftOut = z.array(z.enum(LEFT_OUT)).min(1);
const hours = z.number().positive('more than no hours').max(87_840, 'at most 87840 hours');
const whole = z.number().int('a whole number').positive('more than none').max(1_200, 'at most 1200');

/** A length such as `15 days`, `5 court days` or `48 hours`. */
const length = z
  .string()
  .regex(/^[1-9]\d{0,3} (hours?|days?|court days?)$/, 'a length such as 15 days, 5 court days or 48 hours');

const dayOfYear = z
  .string()
  .refine((value) => readDayOfYear(value) !== undefined, 'a day that every year has, such as 03-01');

const promptly = z.strictObject({
  kind: z.literal('promptly'),
  says: text.default('promptly').describe('The law’s own word: promptly, immediately, upon receiving'),
  from: moment.optional(),
});

const inHours = z.strictObject({
  kind: z.literal('hours'),
  hours,
  from: moment,
  'leaving out': leftOut.default([]).describe('Whole local days that do not count'),
});

const inDays = z.strictObject({
  kind: z.literal('days'),
  days: whole,
  from: moment,
  'leaving out': leftOut.default([]).describe('Days that do not count: for business days or court days'),
  'begins on first day without': leftOut
    .optional()
    .describe('The count begins on the first day after, that is none of these'),
});

const annual = z.strictObject({
  kind: z.literal('annual'),
  on: dayOfYear.optional().describe('Left out where the law says "annually" and names no day'),
});

const anniversary = z.strictObject({
  kind: z.literal('anniversary'),
  years: whole.optional(),
  months: whole.optional(),
  from: moment,
  question: text.describe('The question of this document on whether the anniversary day itself counts'),
});

const windowBefore = z.strictObject({
  kind: z.literal('window before'),
  event: moment,
  opens: length.optional().describe('How long before the event at most; left out where the law names no first moment'),
  closes: length.optional().describe('How long before the event at least; left out where it may last until the event'),
  'moved near a weekend by': text.optional().describe('The law that moves the event by a rule that yields no one date'),
});

/** How the law counts the time of a duty or of a hold. */
export const clockSchema = z.discriminatedUnion('kind', [promptly, inHours, inDays, annual, anniversary, windowBefore]);
export type ClockText = z.infer<typeof clockSchema>;

/** How long an act may last: the law's own limit, or the time that certain forms ask for. */
export const limitSchema = z.strictObject({
  cite: text,
  clock: inHours,
  'asked by': z.array(z.enum(DOCUMENT_KINDS)).min(1).optional().describe('Forms that ask for this time and no longer'),
});
