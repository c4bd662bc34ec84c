import type { Action } from '@holdpoint/engine';
import { attempt, type Context, type Dated, type Outcome, refuse } from '../event/outcome.ts';
import { type DetainerCase, standingOf } from '../case/detainer-case.ts';
import type { ServedNotice } from './served-notice.ts';

export interface NoticeServed extends Dated {
  readonly duty: Action;
  readonly to: string;
  readonly language: string;
  readonly readAloud: boolean;
  readonly result: ServedNotice['result'];
  /** The SHA-256 of the file that was printed, where the desk made it. */
  readonly paper?: string;
}

/** Records the service of a notice that is owed: in which language, whether it was read aloud, what came of it. */
export const serveNotice = (context: Context, one: DetainerCase, notice: NoticeServed): Outcome<DetainerCase> => {
  const { duty, to, language, readAloud, result, paper } = notice;
  const printed = paper === undefined ? {} : { paper };
  const trial = { act: 'serve-notice', subject: { kind: 'case', id: one.id }, standing: standingOf(one) } as const;
  return attempt(
    context,
    { ...trial, dated: notice, open: { duty, to, language, readAloud, result, ...printed } },
    (at) => {
      const owed = one.determinations.at(-1)?.determined.answers.flatMap(({ duties }) => duties) ?? [];
      if (!owed.some((each) => each.action === duty && each.to === to)) return refuse('duty-unknown', duty, to);
      const served: ServedNotice = { duty, to, at, by: context.actor.user, language, readAloud, result, ...printed };
      return {
        result: { ...one, notices: [...one.notices, served] },
        phase: result === 'not served' ? 'attempted' : 'completed',
      };
    },
  );
};
