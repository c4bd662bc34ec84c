import type { FastifyRequest } from 'fastify';
import { type DeskAct, type DeskEvent, mayDo } from '@holdpoint/desk';
import type { JsonObject } from '@holdpoint/ledger';
import { appendEvents, issueCheckpoint, type Work } from '@holdpoint/store';
import { problem, ProblemError } from '../problem/problem.ts';
import { SAMPLE_WARNING, type Service } from '../service/service.ts';
import { agencyOf } from './commands.ts';

/** Throws the problem of a role that may not do an act that is about no case. */
export const requireRole = (request: FastifyRequest, act: DeskAct): void => {
  if (!mayDo(request.actor.role, act, undefined))
    throw new ProblemError(problem(403, 'not-permitted', 'this role may not read this; ask somebody who may'));
};

/** The event of a reading: who read what is on the record too. */
export const readingEvent = (
  service: Service,
  request: FastifyRequest,
  act: DeskAct,
  subject: DeskEvent['subject'],
  open: JsonObject = {},
): DeskEvent => {
  const at = service.clock.now();
  return { act, phase: 'completed', by: request.actor, subject, open, personal: {}, at, enteredAt: at };
};

/** Puts a reading on the record, in the transaction in which it is done; of the agency as a whole where no subject is named. */
export const recordReading = async (
  service: Service,
  request: FastifyRequest,
  work: Work,
  act: DeskAct,
  open: JsonObject = {},
  subject: DeskEvent['subject'] = { kind: 'agency', id: request.actor.agency },
): Promise<void> => {
  const event = readingEvent(service, request, act, subject, open);
  await appendEvents(work, request.actor.agency, [event], service.keys);
};

/** Puts on the record that proofs are given out, under a checkpoint that covers this too; how many leaves it covers. */
export const recordExport = async (
  service: Service,
  work: Work,
  agency: string,
  events: readonly DeskEvent[],
): Promise<number> => {
  const appended = await appendEvents(work, agency, events, service.keys);
  await issueCheckpoint(work, agency, agencyOf(service, agency).signer, service.clock.now());
  return (appended.at(-1)?.index ?? 0) + 1;
};

/** What every answer of a sample agency says. */
export const warned = (isSample: boolean) => (isSample ? { warning: SAMPLE_WARNING } : {});
