import type { Instant } from '@holdpoint/engine';
import type { Letter } from './letter.ts';

/** How a letter's deadline stands, and who must be told. */
export interface LetterClock {
  readonly pressure: 'answered' | 'running' | 'warn' | 'over' | 'escalated';
  readonly tell: readonly ('watch-commander' | 'counsel' | 'oversight')[];
}

/** The clock of a letter: it stops when a reply was sent, and never by itself. */
export const letterClock = ({ reply, warnAt, replyBy, escalateAt }: Letter, now: Instant): LetterClock => {
  if (reply?.sent !== undefined) return { pressure: 'answered', tell: [] };
  if (now >= escalateAt) return { pressure: 'escalated', tell: ['watch-commander', 'counsel', 'oversight'] };
  if (now >= replyBy) return { pressure: 'over', tell: ['watch-commander', 'counsel'] };
  return now >= warnAt ? { pressure: 'warn', tell: ['watch-commander'] } : { pressure: 'running', tell: [] };
};
