import {
  CHANNELS,
  confirmReply,
  type DeskEvent,
  draftReply,
  REPLY_PARTS,
  replyTotals,
  sendReply,
  signReply,
} from '@holdpoint/desk';
import { keepDisclosed, rowsOf } from '@holdpoint/store';
import { z } from 'zod';
import { annexOf } from '../../letters/annex.ts';
import { newestDecisions } from '../../letters/row-evidence.ts';
import { staysOf } from '../../letters/stays.ts';
import { problem, ProblemError } from '../../problem/problem.ts';
import type { Service } from '../../service/service.ts';
import { dated, entered, MOST_TEXT, text } from '../bodies.ts';
import { saved } from '../commands.ts';
import type { App } from '../route.ts';
import { addLetterChange } from './letter-change.ts';

const words = z.string().trim().max(MOST_TEXT);
const draftBody = z.strictObject({
  parts: z.array(z.enum(REPLY_PARTS)).max(REPLY_PARTS.length),
  answers: z.array(z.strictObject({ question: text, answer: words })).max(200),
  why: words,
  recipient: text,
  fields: z.array(text).max(20),
  purpose: words,
});
const nothing = z.strictObject({});
const sendBody = z.strictObject({ ...dated, channel: z.enum(CHANNELS) });

/** A reply: drafted, confirmed by a second person, signed by counsel, sent. */
export const addLetterReplies = (app: App, service: Service): void => {
  addLetterChange(app, service, {
    path: 'replies',
    summary:
      'Draft the reply: which parts, in answer to what, for whom; totals by the letter’s words and by ours are counted',
    body: draftBody,
    run: async ({ letter, work, context, agency, keep }, body) => {
      const rows = await rowsOf(work, agency.id, letter.id, service.keys);
      const undisposed = rows.filter(({ state }) => state.chosen === undefined && state.proposed === undefined);
      if (undisposed.length > 0)
        throw new ProblemError(
          problem(
            409,
            'rows-without-disposition',
            `${undisposed.length} rows have no disposition; propose dispositions first`,
          ),
        );
      const names = rows.map(({ state }) => state.chosen?.disposition ?? state.proposed?.disposition ?? 'under review');
      const draft = { ...body, ...replyTotals(letter.claims, names), rows: rows.length };
      return saved(draftReply(context, letter, draft), async (next) => {
        await keep(next);
        return {
          status: 201,
          body: { id: next.id, totals: next.reply?.totals, byDisposition: next.reply?.byDisposition },
        };
      });
    },
  });
  addLetterChange(app, service, {
    path: 'reply-confirmations',
    summary:
      'Confirm the draft as a second person; the annex is what the disclosure gate lets through now, and may be empty',
    body: nothing,
    run: async ({ letter, work, context, agency, keep }) => {
      const asks = letter.reply?.parts.includes('annex') === true ? letter.reply : undefined;
      const rows = asks === undefined ? [] : await rowsOf(work, agency.id, letter.id, service.keys);
      const held = rows.filter(({ state }) => (state.chosen ?? state.proposed)?.disposition === 'in custody now');
      const custodies = held.flatMap(({ state }) =>
        [...newestDecisions(state)].filter(([, says]) => says === 'same person').map(([id]) => id),
      );
      const stays = await staysOf(work, agency, service, custodies);
      const { annex, events } =
        asks === undefined ? { annex: [], events: [] } : annexOf(context, asks, held, stays, agency.zone);
      const outcome = confirmReply(
        context,
        letter,
        annex.map(({ values: _, ...open }) => open),
      );
      const gate: readonly DeskEvent[] = outcome.ok ? events : [];
      const done = await saved(outcome, async (next) => {
        await keep(next);
        for (const { row, values } of annex) await keepDisclosed(work, agency.id, next.id, row, values, service.keys);
        return { status: 200, body: { id: next.id, annex: annex.length } };
      });
      return { ...done, events: [...gate, ...done.events] };
    },
  });
  addLetterChange(app, service, {
    path: 'reply-signatures',
    summary: 'Sign the confirmed reply as counsel',
    body: nothing,
    run: ({ letter, context, keep }) =>
      saved(signReply(context, letter), async (next) => {
        await keep(next);
        return { status: 200, body: { id: next.id } };
      }),
  });
  addLetterChange(app, service, {
    path: 'reply-sendings',
    summary: 'Record that the signed reply was sent; the clock of the letter stops',
    body: sendBody,
    run: ({ letter, context, keep }, body) =>
      saved(sendReply(context, letter, entered(body)), async (next) => {
        await keep(next);
        return { status: 200, body: { id: next.id } };
      }),
  });
};
