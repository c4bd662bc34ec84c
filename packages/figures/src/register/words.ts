import { parseDay } from '@holdpoint/engine';
import { z } from 'zod';

/** Text that says something. */
export const text = z.string().trim().min(1, 'text that is not empty');

export const texts = z.array(text);

/** The name of a document, and its address on the site. */
export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens');

/** A name that stands in a query. */
export const sqlName = z.string().regex(/^[a-z][a-z0-9_]*$/, 'a name of lower-case letters, digits and _');

/** A day as it is written everywhere here. */
export const day = z.string().refine((value) => parseDay(value) !== undefined, 'a day as YYYY-MM-DD');
