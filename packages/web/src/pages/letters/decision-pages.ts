import { formatInstant, instantsOfWall, parseDay } from '@holdpoint/engine';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Problem } from '../../problem/problem.ts';
import { DECISIONS, wordsId } from './candidate-body.ts';
import { formOf, HIDDEN, type LetterPages } from './page-of-letter.ts';

const rowSchema = z.looseObject({ row: z.string().regex(/^\d{1,9}$/) });
const decisionSchema = formOf.extend({
  custody: z.string(),
  decision: z.coerce.number().int(),
  words: z.string().default(''),
});
const repeatsSchema = formOf.extend({ repeated: z.string().trim(), why: z.string() });
const paperSchema = formOf.extend({
  received: z.string(),
  withdrawn: z.enum(['', 'no', 'yes']).default(''),
  answer: z.string().default(''),
  paper: z.string(),
});
const NOON = { hour: 12, minute: 0, second: 0 };
const choiceSchema = formOf.extend({ disposition: z.string().default(''), reason: z.string() });

/** The path of a row below its letter. */
export const rowPath = (request: FastifyRequest): string => `/rows/${rowSchema.parse(request.params).row}`;

/** Shows a row again, with what is wrong and the field that it is about. */
type ShowRow = (request: FastifyRequest, reply: FastifyReply, found: Problem, field: string) => Promise<unknown>;

/** What a person decides about a row; where it is refused, the row is shown again with why. */
export const addDecisionPages = (app: FastifyInstance, { context, act }: LetterPages, showRow: ShowRow): void => {
  app.post('/letters/:id/rows/:row/candidate', HIDDEN, async (request, reply) => {
    const { custody, decision, words } = decisionSchema.parse(request.body);
    const [says, listed] = DECISIONS[decision - 1] ?? ['', ''];
    const reason = words.trim() === '' ? listed : `${listed}; ${words.trim()}`;
    return act(request, reply, {
      path: `${rowPath(request)}/decisions`,
      body: { about: 'candidate', custody, says, reason },
      to: '/queue',
      refused: (found) => showRow(request, reply, found, wordsId(custody)),
    });
  });
  app.post('/letters/:id/rows/:row/disposition', HIDDEN, async (request, reply) => {
    const { disposition, reason } = choiceSchema.parse(request.body);
    return act(request, reply, {
      path: `${rowPath(request)}/decisions`,
      body: { about: 'disposition', disposition, reason },
      to: rowPath(request),
      refused: (found) => showRow(request, reply, found, 'reason'),
    });
  });
  app.post('/letters/:id/rows/:row/repeats', HIDDEN, async (request, reply) => {
    const { repeated, why } = repeatsSchema.parse(request.body);
    return act(request, reply, {
      path: `${rowPath(request)}/decisions`,
      body: { about: 'repeats', row: repeated === '' ? null : Number(repeated), reason: why },
      to: rowPath(request),
      refused: (found) => showRow(request, reply, found, 'repeated'),
    });
  });
  app.post('/letters/:id/rows/:row/paper', HIDDEN, async (request, reply) => {
    const { received, withdrawn, answer, paper } = paperSchema.parse(request.body);
    const day = parseDay(received.trim());
    const [at] = day === undefined ? [] : instantsOfWall(day, NOON, context.agency.zone);
    const body = {
      about: 'paper',
      ...(withdrawn === '' ? {} : { isWithdrawn: withdrawn === 'yes' }),
      ...(received.trim() === '' ? {} : { receivedAt: at === undefined ? received : formatInstant(at) }),
      ...(answer === '' ? {} : { answer }),
      reason: paper,
    };
    return act(request, reply, {
      path: `${rowPath(request)}/decisions`,
      body,
      to: rowPath(request),
      refused: (found) => showRow(request, reply, found, 'received'),
    });
  });
};
