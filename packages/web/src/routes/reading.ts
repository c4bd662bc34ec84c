import type { FastifyRequest } from 'fastify';
import { type DeskAct, type DeskEvent, mayDo } from '@holdpoint/desk';
import type { JsonObject } from '@holdpoint/ledger';
import { problem, ProblemError } from '../problem/problem.ts';
import { SAMPLE_WARNING, type Service } from '../service/service.ts';

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

/** What every answer of a sample agency says. */
export const warned = (isSample: boolean) => (isSample ? { warning: SAMPLE_WARNING } : {});
