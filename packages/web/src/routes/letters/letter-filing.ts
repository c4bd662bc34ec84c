import { CHANNELS, DISPOSITION_NAMES, fileLetter, type Letter, letterClock } from '@holdpoint/desk';
import { formatInstant, parseInstant } from '@holdpoint/engine';
import { keepFile, LETTERS, type Work } from '@holdpoint/store';
import { z } from 'zod';
import { ProblemError, refusalProblem } from '../../problem/problem.ts';
import type { Service } from '../../service/service.ts';
import { dated, entered, text, when } from '../bodies.ts';
import { agencyOf, command, saved } from '../commands.ts';
import { recordReading, requireRole, warned } from '../reading.ts';
import { addCommand, addReading, type App } from '../route.ts';
import { readLetter } from './letter-of.ts';

const MOST = 200;
const MOST_BYTES = 40_000_000;
const letterBody = z.strictObject({
  ...dated,
  from: text,
  channel: z.enum(CHANNELS),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** The letter itself, to be kept sealed as it came. */
  content: z.base64().max(MOST_BYTES).optional(),
  questions: z.array(text).max(MOST),
  claims: z
    .array(z.strictObject({ number: z.number().int().min(0), words: text, counts: z.array(z.enum(DISPOSITION_NAMES)) }))
    .max(MOST),
  period: z.strictObject({ from: z.iso.date(), to: z.iso.date() }).optional(),
  replyBy: when,
  warnAt: when.optional(),
  escalateAt: when.optional(),
  examples: z.array(z.number().int().positive()).max(MOST),
});

/** A letter comes in, and is read again. */
export const addLetterFiling = (app: App, service: Service): void => {
  addCommand(app, {
    path: '/v1/letters',
    summary: 'File an official letter: who wrote, what it asks and claims, and by when it is to be answered',
    body: letterBody,
    mostBytes: MOST_BYTES,
    run: (request, body) =>
      command(service, request, async (work, context, agency) => {
        const { replyBy, warnAt, escalateAt, period, content, ...told } = entered(body);
        if (content !== undefined) await keepLetter(work, agency.id, content, told.sha256, service);
        const [due, warn, escalate] = [replyBy, warnAt, escalateAt].map((at) =>
          at === undefined ? undefined : parseInstant(at),
        );
        if (due === undefined) throw new Error('a time passed its schema and is none');
        const outcome = fileLetter(context, {
          ...told,
          replyBy: due,
          ...(period === undefined ? {} : { period }),
          ...(warn === undefined ? {} : { warnAt: warn }),
          ...(escalate === undefined ? {} : { escalateAt: escalate }),
        });
        return saved(outcome, async (letter) => {
          await LETTERS.save(work, agency.id, letter.id, { version: 0, body: letter });
          return { status: 201, body: { id: letter.id } };
        });
      }),
  });
  addReading(app, {
    path: '/v1/letters',
    summary: 'The letters of the agency with their clocks, the nearest deadline first, answered ones last',
    response: z.looseObject({ items: z.array(z.looseObject({ id: z.string() })) }),
    run: async (request) => {
      requireRole(request, 'read-letter');
      const agency = agencyOf(service, request.actor.agency);
      const letters = await service.store.as(request.actor, async (work) => {
        await recordReading(service, request, work, 'read-letter');
        return LETTERS.list(work, agency.id, { limit: MOST });
      });
      const items = letters
        .map(({ body, version }) => letterView(body, version, service))
        .toSorted(
          (one, other) => Number(one.isAnswered) - Number(other.isAnswered) || one.replyBy.localeCompare(other.replyBy),
        );
      return { body: { ...warned(agency.isSample), items } };
    },
  });
  addReading(app, {
    path: '/v1/letters/:id',
    summary: 'One letter as it stands: questions, claims, list, clock, reply',
    response: z.looseObject({ id: z.string() }),
    run: async (request) => {
      const agency = agencyOf(service, request.actor.agency);
      const { body, version } = await readLetter(service, request, 'letter', async (_, letter) => letter);
      return { body: { ...warned(agency.isSample), ...letterView(body, version, service) } };
    },
  });
};

/** Keeps the letter as it came. Throws where it is not the one whose hash was given. */
const keepLetter = async (
  work: Work,
  agency: string,
  content: string,
  sha256: string,
  { keys, clock }: Service,
): Promise<void> => {
  const bytes = Buffer.from(content, 'base64');
  const kept = await keepFile(work, agency, { mediaType: 'application/octet-stream', bytes }, keys, clock.now());
  if (kept !== sha256) throw new ProblemError(refusalProblem({ code: 'hash-mismatch', details: [] }));
};

/** A letter as its readers see it. */
const letterView = (letter: Letter, version: number, { clock }: Service) => {
  const { pressure, tell } = letterClock(letter, clock.now());
  const { receivedAt, warnAt, replyBy, escalateAt, matchedAt, reply, ...rest } = letter;
  return {
    ...rest,
    version,
    receivedAt: formatInstant(receivedAt),
    warnAt: formatInstant(warnAt),
    replyBy: formatInstant(replyBy),
    escalateAt: formatInstant(escalateAt),
    matchedAt: matchedAt === undefined ? null : formatInstant(matchedAt),
    pressure,
    tell: [...tell],
    isAnswered: pressure === 'answered',
    reply:
      reply === undefined
        ? null
        : {
            ...reply,
            draftedAt: formatInstant(reply.draftedAt),
            sent: reply.sent === undefined ? null : { ...reply.sent, at: formatInstant(reply.sent.at) },
          },
  };
};
