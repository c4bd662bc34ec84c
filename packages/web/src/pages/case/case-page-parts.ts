import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Press } from '@holdpoint/papers';
import type { Session } from '@holdpoint/store';
import type { Html } from '../html.ts';
import type { CaseData } from './case-data.ts';

/** Reads the case that an address names, for whoever is signed on; where it cannot be read, the reader is told why. */
export type FindCase = (
  request: FastifyRequest,
  reply: FastifyReply,
) => Promise<readonly [CaseData, Session] | undefined>;
/** Sends a page of a case, from which a claim of citizenship can be raised while the person is held. */
export type ShowCase = (
  request: FastifyRequest,
  reply: FastifyReply,
  title: string,
  body: Html,
  one: CaseData,
) => unknown;

/** What the pages of a case are added with. */
export interface CasePageParts {
  readonly found: FindCase;
  readonly show: ShowCase;
  readonly press: Press;
}
