/** What a desk did about one person in custody, as its log tells it. Instants are in UTC, as the log writes them. */
export interface OwnCase {
  readonly id: string;
  readonly agency: string;
  readonly jurisdiction: string;
  readonly openedAt: string;
  readonly custody: string;
  /** Receipt numbers of the papers, in the order in which they came. */
  receipts: string[];
  bookedAt?: string;
  /** When the last ground of custody that was not the request ended, or the person became free to go but for it. */
  otherReasonsEnded?: string;
  /** Why the person went free, as it was entered with the release. */
  releaseReason?: string;
  eligible?: { readonly at: string; readonly reason: string };
  ended?: { readonly at: string; readonly how: string; readonly takenBy?: string };
  /** Acts that two persons confirmed, each with the determination on which it rests. */
  readonly confirmed: { readonly act: string; readonly at: string; readonly determination?: string }[];
  readonly declined: { readonly act: string; readonly at: string }[];
  readonly answered: { readonly says: string; readonly at: string; readonly receipt: string }[];
  readonly given: { readonly what: string; readonly at: string; readonly to: string; readonly how: string }[];
  readonly notices: { readonly duty: string; readonly to: string; readonly at: string; readonly result: string }[];
  /** Determinations with the facts that they were made on, where the bundle opens them. */
  readonly determinations: Map<string, Determined>;
  outcome?: string;
}

export interface Determined {
  readonly lawOn: string;
  readonly normSetHash: string;
  readonly facts: Readonly<Record<string, unknown>> | undefined;
}

/** A paper as it was received. */
export interface OwnRequest {
  readonly receipt: string;
  readonly agency: string;
  readonly receivedAt: string;
  readonly form: string;
  readonly channel: string;
}
