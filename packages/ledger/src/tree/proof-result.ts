/** Why a proof is refused. */
export type ProofFault =
  | 'size-negative-or-fraction'
  | 'index-beyond-size'
  | 'sizes-in-wrong-order'
  | 'nothing-to-prove-from-empty'
  | 'hash-of-wrong-length'
  | 'proof-of-wrong-length'
  | 'old-root-not-matched'
  | 'root-not-matched';

export type ProofResult = { readonly ok: true } | { readonly ok: false; readonly fault: ProofFault };

export const PROVEN: ProofResult = { ok: true };
export const refused = (fault: ProofFault): ProofResult => ({ ok: false, fault });
