import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Clock } from '@holdpoint/desk';
import type { Session } from '@holdpoint/store';
import { STEP_UP_MS } from '../../sign-on/session-limits.ts';
import { html } from '../html.ts';
import { type PageContext, sendPage } from '../page-context.ts';

/** Whether a second factor is too old for an act that takes a fresh one (ASVS 7.5.3). */
export const isStale = ({ signedOnAt }: Session, clock: Clock): boolean => clock.now() - signedOnAt > STEP_UP_MS;

/** The way to a fresh second factor and back to a page, whose address holds nothing that somebody typed. */
export const sendStepUp = (
  context: PageContext,
  request: FastifyRequest,
  reply: FastifyReply,
  { title, back, elsewhere }: { readonly title: string; readonly back: string; readonly elsewhere: string },
) =>
  sendPage(
    context,
    request,
    reply,
    'Sign on once more',
    html`<h1>Sign on once more</h1>
      <p>${title} takes a second factor that is fresh. You signed on more than fifteen minutes ago.</p>
      <p><a class="button" href="/sign-in?for=${encodeURIComponent(back)}">Sign on once more and come back here</a></p>
      <p><a href="${elsewhere}">Do not do it</a></p>`,
  );
