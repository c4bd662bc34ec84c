import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { BoardChanges, CaseLock, Session } from '@holdpoint/store';
import type { Problem } from '../problem/problem.ts';
import type { Clock } from '@holdpoint/desk';
import type { Agency } from '../service/service.ts';
import type { DeskApi } from './desk-api.ts';
import type { DeskCookies } from '../sign-on/cookies.ts';
import { html, type Html, type HtmlPart } from './html.ts';
import { layout, type Surroundings } from './layout.ts';

/** What every page is made with. */
export interface PageContext {
  readonly cookies: DeskCookies;
  readonly clock: Clock;
  readonly changes: BoardChanges;
  /** Whether the session of a request lasts still, without that counting as use. */
  readonly isAlive: (request: FastifyRequest) => Promise<boolean>;
  /** Takes a case for who is signed on; returns who else is at work on it. */
  readonly takeCase: (session: Session, caseId: string, isForced: boolean) => Promise<CaseLock | undefined>;
  readonly leaveCase: (session: Session, caseId: string) => Promise<void>;
  readonly api: DeskApi;
  readonly agency: Agency;
}

/** The session of a request behind the door. Throws for a route that the door does not guard. */
export const sessionOfRequest = ({ session }: FastifyRequest): Session => {
  if (session === undefined) throw new Error('this page needs a session and stands outside the door');
  return session;
};

/** CJIS AC-11: after half an hour without use nothing stays on the screen, with or without script. */
const IDLE_SECONDS = 1801;

/** Sends a page. */
export const sendPage = (
  { agency }: PageContext,
  request: FastifyRequest,
  reply: FastifyReply,
  title: string,
  body: Html,
  around: Partial<Surroundings> = {},
) => {
  const nonce = around.isLive === true || around.scriptPath !== undefined ? cspNonce(reply) : undefined;
  const { name, isSample, isLawAdopted } = agency;
  const surroundings = { agency: name, isSample, isLawAdopted, session: request.session, nonce, ...around };
  if (request.session !== undefined && around.refreshSeconds === undefined)
    reply.header('refresh', `${IDLE_SECONDS};url=/locked`);
  return reply.type('text/html; charset=utf-8').send(layout(title, body, surroundings));
};

const cspNonce = (reply: FastifyReply): string => reply.cspNonce.script;

/** A form that posts: it carries the session's token, and a key of its own so that sent twice it is done once. */
export const postForm = (session: Session, action: string, ...content: readonly HtmlPart[]): Html =>
  html`<form method="post" action="${action}">
    <input type="hidden" name="form-token" value="${session.formToken}" /><input
      type="hidden"
      name="form-key"
      value="${randomUUID()}"
    />${content}
  </form>`;

/** An error summary that the reader is brought to, linked to its field where there is one. */
export const errorSummary = (problem: Problem, field?: string): Html =>
  html`<div class="error-summary" role="alert" tabindex="-1">
    <h2>There is a problem</h2>
    <p>${field === undefined ? problem.detail : html`<a href="#${field}">${problem.detail}</a>`}</p>
    ${
      problem.details.length === 0
        ? ''
        : html`<ul>
            ${problem.details.map((detail) => html`<li>${detail}</li>`)}
          </ul>`
    }
  </div>`;

/** A page that says what went wrong and what to do. */
export const sendProblem = (context: PageContext, request: FastifyRequest, reply: FastifyReply, problem: Problem) =>
  sendPage(
    context,
    request,
    reply.code(problem.status),
    problem.title,
    html`<h1>${problem.title}</h1>
      ${errorSummary(problem)}
      <p><a href="/">Back to the beginning</a></p>`,
  );
