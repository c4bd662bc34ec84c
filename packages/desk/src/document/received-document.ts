import type { Instant } from '@holdpoint/engine';
import type { Channel } from './channel.ts';
import type { FormFinding } from './form-finding.ts';

/** The fields that the law turns on, as read out of a document by a person: names and values of the case format. */
export type DocumentFields = Readonly<Record<string, unknown>>;

/** What came of calling back the sender. */
export interface SenderCheck {
  readonly state: 'not called' | 'confirmed' | 'not confirmed' | 'denied';
  readonly at?: Instant;
  /** The entry of the agency's own directory that was called. */
  readonly directoryEntry?: string;
}

/** A document as received: sealed at once, changed never; what happens to it later stands beside it. */
export interface ReceivedDocument {
  readonly id: string;
  readonly agency: string;
  readonly receiptNumber: string;
  readonly receivedAt: Instant;
  readonly channel: Channel;
  readonly receivedBy: string;
  /** SHA-256 of the image or file, in hex. */
  readonly sha256: string;
  readonly fields: DocumentFields;
  readonly findings: readonly FormFinding[];
  readonly sender: SenderCheck;
  readonly replacedBy?: string;
  readonly cancelledBy?: string;
  readonly duplicateOf?: string;
  /** Where it came with a list of open detainers: keyed hashes of its mark in the list and of its row. */
  readonly imported?: { readonly mark: string; readonly fingerprint: string };
}

/** Whether a document still asks for anything. */
export const isCurrent = ({ replacedBy, cancelledBy, duplicateOf }: ReceivedDocument): boolean =>
  replacedBy === undefined && cancelledBy === undefined && duplicateOf === undefined;
