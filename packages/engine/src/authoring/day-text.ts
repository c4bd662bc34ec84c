import { z } from 'zod';
import { parseDay } from '../facts/day.ts';

/** A calendar day that exists, as YYYY-MM-DD. */
export const dayText = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'a day as YYYY-MM-DD', abort: true })
  .refine((text) => parseDay(text) !== undefined, 'a day that the calendar has');
