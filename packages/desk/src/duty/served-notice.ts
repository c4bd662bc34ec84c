import type { Action, Instant } from '@holdpoint/engine';

/** Proof that a notice was served, or that somebody tried. */
export interface ServedNotice {
  readonly duty: Action;
  readonly to: string;
  readonly at: Instant;
  readonly by: string;
  readonly language: string;
  readonly readAloud: boolean;
  readonly result: 'served' | 'served, refused to sign' | 'not served';
  readonly paper?: string;
}
