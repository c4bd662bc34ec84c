import { type Action, type Calendar, describeProblem, hashOf, holdLimit, isRefused } from '@holdpoint/engine';
import { attempt, type Context, type Dated, type Outcome, refuse, type Step } from '../event/outcome.ts';
import { caseFacts, type DetainerCase, standingOf } from '../case/detainer-case.ts';
import { standingGrounds } from '../custody/custody.ts';
import { answerFor, type StoredDetermination } from '../determination/stored-determination.ts';
import { type ActDecision, NEEDS_SECOND, OVERRIDE_REASONS } from './act-decision.ts';
import { saysSomething } from './says-something.ts';

export interface ActProposed extends Dated {
  readonly act: Action;
  readonly override?: { readonly reason: string; readonly words: string };
}

/**
 * Proposes to do an act that the newest determination gives authority for. Acts that keep a person or tell anything
 * outside wait for a second person; others are confirmed by this. A departure from the answer waits for counsel too.
 */
export const proposeAct = (
  context: Context,
  one: DetainerCase,
  proposed: ActProposed,
  calendar: Calendar,
): Outcome<DetainerCase> => {
  const { act } = proposed;
  const trial = { act: 'propose-act', subject: { kind: 'case', id: one.id }, standing: standingOf(one) } as const;
  return attempt(context, { ...trial, dated: proposed, open: { proposes: act } }, (at): Step<DetainerCase> => {
    const newest = one.determinations.at(-1);
    if (newest === undefined) return refuse('no-determination');
    if (factsChanged(one, newest)) return refuse('facts-changed');
    if (newest.notAdopted.length > 0) return refuse('law-not-adopted', ...newest.notAdopted);
    const answer = answerFor(newest, act);
    if (answer === undefined) return refuse('no-determination', act);
    const grants = answer.answer === 'required' || answer.answer === 'permitted';
    const override = grants ? undefined : overrideOf(proposed);
    if (override !== undefined && 'refused' in override) return override;
    const end = act === 'hold' ? endOfHold(one, newest, calendar) : undefined;
    if (end !== undefined && isRefused(end)) return refuse('no-end-of-hold', describeProblem(end.problem));
    const waits = NEEDS_SECOND.includes(act) || override !== undefined;
    const decision: ActDecision = {
      id: context.newId(),
      act,
      choice: 'act',
      determination: newest.id,
      state: waits ? 'proposed' : 'confirmed',
      proposedBy: context.actor.user,
      proposedAt: at,
      ...(override === undefined ? {} : { override }),
      ...(end === undefined ? {} : { holdEndsAt: end.at }),
    };
    const actsDone = waits ? one.actsDone : [...one.actsDone, act];
    return {
      result: { ...one, decisions: [...one.decisions, decision], actsDone },
      phase: waits ? 'attempted' : 'completed',
      open: {
        decision: decision.id,
        determination: newest.id,
        ...(override === undefined ? {} : { override: override.reason }),
      },
      personal: override === undefined ? {} : { words: override.words },
    };
  });
};

/** Whether the case's facts are no longer those that a determination rests on. */
export const factsChanged = (one: DetainerCase, { facts }: StoredDetermination): boolean =>
  hashOf(caseFacts(one)) !== hashOf(facts);

const overrideOf = ({ override }: ActProposed): NonNullable<ActDecision['override']> | ReturnType<typeof refuse> => {
  if (override === undefined) return refuse('no-authority');
  const reason = OVERRIDE_REASONS.find((one) => one === override.reason);
  if (reason === undefined) return refuse('reason-not-listed', override.reason);
  return saysSomething(override.words) ? { reason, words: override.words } : refuse('words-say-nothing');
};

/** When the hold must end, from the rules that allow it; another ground of custody makes it no hold on the request alone. */
const endOfHold = (one: DetainerCase, newest: StoredDetermination, calendar: Calendar) => {
  const { custody } = one;
  const eligible = custody.eligibleAt?.at;
  if (eligible === undefined && standingGrounds(custody).length > 0) return undefined;
  const limits = answerFor(newest, 'hold')?.by.flatMap((rule) => rule.limits ?? []) ?? [];
  const form = one.documents.at(-1)?.fields.kind;
  return holdLimit({
    otherwiseReleasedAt: eligible ?? custody.bookedAt,
    limits,
    form: typeof form === 'string' ? form : undefined,
    calendar,
  });
};
