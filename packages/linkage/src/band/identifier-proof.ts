import type { IdentifierEvidence } from '../linking/pair-evidence.ts';

/**
 * Says that a confirming identifier of two records is equal and that their names do not conflict. Only `of` makes one, and it takes no
 * score: so nothing that has only a score can be confirmed.
 */
export class IdentifierProof {
  readonly #equal: 'same';

  private constructor(equal: 'same') {
    this.#equal = equal;
  }

  /** `undefined` unless the identifiers are equal and nothing stands against it. */
  static of(evidence: IdentifierEvidence): IdentifierProof | undefined {
    return evidence === 'same' ? new IdentifierProof(evidence) : undefined;
  }

  get says(): string {
    return this.#equal === 'same' ? 'the same identifier, and no conflict of names' : '';
  }
}
