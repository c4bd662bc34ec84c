import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Context, DetainerCase, DeskEvent, Outcome } from '@holdpoint/desk';
import {
  CASES,
  type CommandDone,
  type CommandRequest,
  KeyReused,
  type Opened,
  perform,
  type Performed,
  performUnread,
  type Versioned,
  type Work,
} from '@holdpoint/store';
import { bodyAsSent } from '../fallback/fallback-hooks.ts';
import { notFound, problem, ProblemError, refusalProblem } from '../problem/problem.ts';
import { type Agency, contextOf, type Service } from '../service/service.ts';
import { keepCustody } from './keep-custody.ts';

/** Every command carries a key of its client's choosing, so that a repeated request is done once. */
export const commandHeaders = z.object({
  'idempotency-key': z.string().min(8).max(200),
});

/** What a command answers: what became of it, and where it stands in the log. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

type Done = { readonly answer: Answer; readonly events: readonly DeskEvent[] } & Pick<
  CommandDone,
  'writes' | 'receipts'
>;

/** Runs a command of the desk: writes what `run` changes and its events together, and answers alike when it is repeated. */
export const command = (
  service: Service,
  request: FastifyRequest,
  run: (work: Work, context: Context, agency: Agency, opened: Opened) => Promise<Done>,
): Promise<Answer & { readonly isRepeated: boolean }> =>
  answered(service, request, (asked, context, agency) =>
    perform(service.store, service.keys, asked, async (work, opened) =>
      doneOf(await run(work, context, agency, opened)),
    ),
  );

/** The same for a command that reads nothing before it writes; `run` may be called twice. */
export const unreadCommand = (
  service: Service,
  request: FastifyRequest,
  run: (context: Context, opened: Opened) => Promise<Done>,
): Promise<Answer & { readonly isRepeated: boolean }> =>
  answered(service, request, (asked, context) =>
    performUnread(service.store, service.keys, asked, async (opened) => doneOf(await run(context, opened))),
  );

const doneOf = ({ answer, ...done }: Done): CommandDone => ({ response: answer, ...done });

const answered = async (
  service: Service,
  request: FastifyRequest,
  perform: (asked: CommandRequest, context: Context, agency: Agency) => Promise<Performed>,
): Promise<Answer & { readonly isRepeated: boolean }> => {
  const { actor } = request;
  const agency = agencyOf(service, actor.agency);
  const key = String(request.headers['idempotency-key']);
  const asked = { method: request.method, url: request.url, body: bodyAsSent(request) };
  try {
    const done = await perform({ actor, key, request: asked, clock: service.clock }, contextOf(service, actor), agency);
    return { status: done.status, body: done.body, isRepeated: done.isRepeated };
  } catch (error) {
    if (error instanceof KeyReused) throw new ProblemError(problem(422, 'key-reused', error.message));
    throw error;
  }
};

export const agencyOf = ({ agencies }: Service, id: string): Agency => {
  const agency = Object.hasOwn(agencies, id) ? agencies[id] : undefined;
  if (agency === undefined) throw notFound('agency');
  return agency;
};

/** A case that is to be changed; another agency's is not found. */
export const caseOf = async (work: Work, agency: string, id: string): Promise<Versioned<DetainerCase>> => {
  const found = await CASES.find(work, agency, id);
  if (found === undefined) throw notFound('case');
  return found;
};

/** Writes what a command of the desk made of a case, and answers with it; a refusal writes nothing but its event. */
export const saved = async <T>(
  outcome: Outcome<T>,
  keep: (result: T) => Promise<Answer>,
): Promise<{ readonly answer: Answer; readonly events: readonly DeskEvent[] }> => {
  if (outcome.ok) return { answer: await keep(outcome.result), events: outcome.events };
  const own = refusalProblem(outcome.refusal);
  return { answer: { status: own.status, body: own }, events: outcome.events };
};

/** Keeps the next version of a case, and its custody with it, and answers with what clients see of it. */
export const keepCase =
  (work: Work, agency: string, version: number, status = 200) =>
  async (next: DetainerCase): Promise<Answer> => {
    await CASES.save(work, agency, next.id, { version, body: next });
    // A closed case keeps the custody as it was; a custody that changed since is not set back by it.
    if (next.closedAt === undefined) await keepCustody(work, agency, next.custody);
    return { status, body: { id: next.id, version: version + 1 } };
  };
