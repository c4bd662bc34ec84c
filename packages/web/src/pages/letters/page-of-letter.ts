import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Problem } from '../../problem/problem.ts';
import type { Html } from '../html.ts';
import type { PageContext } from '../page-context.ts';
import type { LetterData } from './letter-data.ts';

/** What every page of a letter is made with. */
export interface LetterPages {
  readonly context: PageContext;
  /** Sends a page about a letter; or, where the letter cannot be read, why. */
  readonly show: (
    request: FastifyRequest,
    reply: FastifyReply,
    title: string,
    body: (letter: LetterData) => Html,
  ) => Promise<unknown>;
  /** Asks the API to do something to the letter, and goes to a page of it; `refused` shows the form once more with what is wrong. */
  readonly act: (
    request: FastifyRequest,
    reply: FastifyReply,
    deed: {
      readonly path: string;
      readonly body: object;
      readonly to: string;
      readonly refused?: (problem: Problem) => Promise<unknown>;
    },
  ) => Promise<unknown>;
}

/** Pages stand in no description of the API. */
export const HIDDEN = { schema: { hide: true } };

/** What every form sends. */
export const formOf = z.looseObject({ 'form-key': z.string() });
/** The path of a letter as its page and the API have it. */
export const letterPath = (request: FastifyRequest): string => {
  const { id } = z.looseObject({ id: z.string() }).parse(request.params);
  return `letters/${encodeURIComponent(id)}`;
};
