import type { Instant } from '@holdpoint/engine';
import type { Channel } from '../document/channel.ts';

/** What a sender can be answered. */
export const RESPONSES = [
  'received and under review',
  'will comply',
  'declined',
  'not in custody here',
  'form not complete',
] as const;
export type ResponseWord = (typeof RESPONSES)[number];

/** A response as it was sent. */
export interface SentResponse {
  readonly document: string;
  readonly channel: Channel;
  readonly says: ResponseWord;
  readonly at: Instant;
  readonly by: string;
  readonly paper?: string;
}
