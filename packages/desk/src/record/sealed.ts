import type { Instant } from '@holdpoint/engine';

/** Why the personal data of a case are no longer kept. */
export const SEALINGS = ['sealed by court order', 'expunged by court order', 'retention period over'] as const;
export type Sealing = (typeof SEALINGS)[number];

/** That a case was sealed: what it was about is gone, what was done at the desk stands. */
export interface Sealed {
  readonly at: Instant;
  readonly how: Sealing;
  readonly by: string;
}
