import { letterClock } from '@holdpoint/desk';
import { formatInstant, type Instant } from '@holdpoint/engine';
import { LETTERS, type Work } from '@holdpoint/store';
import { z } from 'zod';

/** What a board shows of a letter that was not answered. */
export const openLetterSchema = z.object({
  id: z.string(),
  from: z.string(),
  replyBy: z.string(),
  pressure: z.string(),
  tell: z.array(z.string()),
});

export type BoardLetter = z.infer<typeof openLetterSchema>;
const MOST = 200;

/** The letters that nobody has answered, the nearest deadline first. */
export const openLetters = async (work: Work, agency: string, now: Instant) =>
  (await LETTERS.list(work, agency, { limit: MOST }))
    .toSorted((one, other) => one.body.replyBy - other.body.replyBy)
    .flatMap(({ body }): BoardLetter[] => {
      const { pressure, tell } = letterClock(body, now);
      return pressure === 'answered'
        ? []
        : [{ id: body.id, from: body.from, replyBy: formatInstant(body.replyBy), pressure, tell: [...tell] }];
    });
