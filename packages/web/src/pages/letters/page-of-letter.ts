import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
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
  /** Asks the API to do something to the letter, and goes to a page of it, or says why it was not done. */
  readonly act: (
    request: FastifyRequest,
    reply: FastifyReply,
    path: string,
    body: object,
    to: string,
  ) => Promise<unknown>;
}

/** What every form sends. */
export const formOf = z.looseObject({ 'form-key': z.string() });
/** The path of a letter as its page and the API have it. */
export const letterPath = (request: FastifyRequest): string => {
  const { id } = z.looseObject({ id: z.string() }).parse(request.params);
  return `letters/${encodeURIComponent(id)}`;
};
