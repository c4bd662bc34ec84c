import type { Instant } from '@holdpoint/engine';
import type { Channel } from '../document/channel.ts';
import type { DisclosedField } from './field.ts';

/** Something that is to leave the agency about the person of a case, from its proposal to its sending. Values stand in the log alone, sealed. */
export interface CaseDisclosure {
  readonly id: string;
  /** The office as the directory of the agency names it. */
  readonly recipient: string;
  readonly fields: readonly DisclosedField[];
  readonly purpose: string;
  readonly legalBasis: string;
  readonly determination: string;
  /** The decisions on which it rests. */
  readonly decisions: readonly string[];
  /** `stopped`: a claim of citizenship came between. */
  readonly state: 'proposed' | 'approved' | 'refused' | 'stopped' | 'sent';
  readonly proposedBy: string;
  readonly proposedAt: Instant;
  readonly approvedBy?: string;
  readonly approvedAt?: Instant;
  readonly sentAt?: Instant;
  readonly channel?: Channel;
  /** The SHA-256 of the letter as it was sent. */
  readonly paper?: string;
}
