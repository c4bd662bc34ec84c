import { createHash } from 'node:crypto';

/** By what a fillable form is known again: the SHA-256 of the names of its fields, whatever is filled in. */
export const formFingerprint = (names: readonly string[]): string =>
  createHash('sha256')
    .update([...new Set(names)].toSorted().join('\n'))
    .digest('hex');
