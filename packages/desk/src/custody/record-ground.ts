import { attempt, type Context, type Dated, type Outcome, refuse, type Step } from '../event/outcome.ts';
import type { Custody, GroundKind, ReleaseReason } from './custody.ts';

export type GroundChange = Dated &
  (
    | { readonly change: 'add'; readonly kind: GroundKind }
    | { readonly change: 'end'; readonly ground: string; readonly how: string }
    | { readonly change: 'eligible'; readonly reason: ReleaseReason }
  );

/** Records that a ground of custody came or ended, or that the person would be free to go but for the request. */
export const recordGround = (context: Context, custody: Custody, change: GroundChange): Outcome<Custody> =>
  attempt(
    context,
    { act: 'record-ground', subject: { kind: 'custody', id: custody.id }, dated: change },
    (at): Step<Custody> => {
      switch (change.change) {
        case 'add': {
          const ground = { id: context.newId(), kind: change.kind, since: at };
          return { result: { ...custody, grounds: [...custody.grounds, ground] }, open: { added: change.kind } };
        }
        case 'end': {
          const ground = custody.grounds.find((one) => one.id === change.ground && one.ended === undefined);
          if (ground === undefined) return refuse('case-stands-otherwise', 'no such ground stands');
          const ended = { ...ground, ended: { at, how: change.how } };
          const grounds = custody.grounds.map((one) => (one === ground ? ended : one));
          return { result: { ...custody, grounds }, open: { ended: ground.kind, how: change.how } };
        }
        case 'eligible':
          return {
            result: { ...custody, eligibleAt: { at, reason: change.reason } },
            open: { eligible: change.reason },
          };
      }
    },
  );
