import type { Engine } from '@holdpoint/engine';

/** A case for which this software has nothing to say, and why. */
export type Support = { readonly isSupported: true } | { readonly isSupported: false; readonly why: string };

/** Asked before any answer: whether the software can handle this case at all. */
export const supportFor = (
  engine: Engine,
  jurisdiction: string,
  agencyKind: string,
  kinds: readonly string[],
): Support => {
  if (!engine.packs.some((pack) => pack.id === jurisdiction))
    return { isSupported: false, why: `no law is encoded for ${jurisdiction}` };
  if (!kinds.includes(agencyKind)) return { isSupported: false, why: `no kind of agency "${agencyKind}"` };
  return { isSupported: true };
};
