import type { Instant } from '@holdpoint/engine';
import { attempt, type Context, type Outcome, refuse } from '../event/outcome.ts';
import { type Drawing, drawSample } from './draw-sample.ts';

export interface DrawingAsked extends Drawing {
  /** The month whose closed cases are drawn from, such as 2026-10. */
  readonly month: string;
  /** Today, as an ISO day. */
  readonly today: string;
}

/** Draws closed cases of a month that is over. The event holds everything that drawing again needs. */
export const recordDrawing = (
  context: Context,
  asked: DrawingAsked,
): Outcome<{ readonly id: string; readonly drawn: readonly string[]; readonly at: Instant }> => {
  const { month, seed, root, size, from, today } = asked;
  const id = context.newId();
  const subject = { kind: 'agency', id: context.actor.agency } as const;
  const open = { drawing: id, month, seed, root, size, among: from.length };
  return attempt(context, { act: 'draw-sample', subject, open }, (at) => {
    if (today.slice(0, month.length) <= month) return refuse('month-not-over');
    if (from.length === 0) return refuse('nothing-to-draw');
    const drawn = drawSample(asked);
    return { result: { id, drawn, at }, open: { drawn: [...drawn] } };
  });
};
