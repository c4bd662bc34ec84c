import { DAWN, parseDay } from '@holdpoint/engine';
import { saysSomething } from '../decision/says-something.ts';

/** What an auditor asks of the log: about one subject or one user, within days, and why. */
export interface AuditQuery {
  readonly subject?: string | undefined;
  readonly user?: string | undefined;
  /** Days of entry, both included, as ISO days. */
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

/** The longest period of one question, in days. */
export const MOST_DAYS = 31;

/** What makes a question too wide or says nothing; none where it may be asked. */
export const auditFaults = ({ subject, user, from, to, reason }: AuditQuery): readonly string[] => {
  const days = (parseDay(to) ?? DAWN) - (parseDay(from) ?? DAWN) + 1;
  return [
    ...(subject === undefined && user === undefined ? ['name a subject or a user: nobody searches everything'] : []),
    ...(parseDay(from) === undefined || parseDay(to) === undefined ? ['write both days as 2026-11-26'] : []),
    ...(days < 1 ? ['the last day lies before the first'] : []),
    ...(days > MOST_DAYS ? [`the period is ${days} days; ask for at most ${MOST_DAYS}`] : []),
    ...(saysSomething(reason) ? [] : ['say in your own words why you ask']),
  ];
};
