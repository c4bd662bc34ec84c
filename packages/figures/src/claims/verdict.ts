/** What came of holding a claim against records. The list is closed. */
export type Verdict =
  | { readonly kind: 'reproduced'; readonly cells: readonly ClaimCell[] }
  | { readonly kind: 'differs'; readonly cells: readonly ClaimCell[] }
  | { readonly kind: 'contradicted by its own source'; readonly cells: readonly ClaimCell[]; readonly of: string }
  | { readonly kind: 'cannot be reproduced'; readonly missing: string };

/** One number of a claim beside the cell that it would have to be. */
export interface ClaimCell {
  readonly says: string;
  readonly figure: string;
  readonly claimed: number;
  readonly ours: number;
  /** Ours less what is claimed; 0 where they agree at the digits of the claim. */
  readonly difference: number;
}

/** The verdict in words. */
export const verdictWords = (verdict: Verdict): string => {
  switch (verdict.kind) {
    case 'reproduced':
      return 'reproduced';
    case 'differs':
      return `differs by ${verdict.cells
        .filter(({ difference }) => difference !== 0)
        .map(({ difference }) => `${difference > 0 ? '+' : '−'}${Math.abs(difference).toLocaleString('en-US')}`)
        .join('; ')}`;
    case 'contradicted by its own source':
      return `contradicted by its own source: ${verdict.of}`;
    case 'cannot be reproduced':
      return `cannot be reproduced: missing is ${verdict.missing}`;
  }
};
