import type { ProofFault } from '../tree/proof-result.ts';

/** Why a bundle is not believed; `line` is the line of the file, counted from 1. */
export type BundleFault =
  | { readonly code: 'not-a-bundle'; readonly line: number; readonly expected: string }
  | { readonly code: 'no-checkpoint' }
  | { readonly code: 'checkpoint-not-signed'; readonly by: string }
  | { readonly code: 'unknown-log'; readonly origin: string }
  | { readonly code: 'too-few-witnesses'; readonly found: number; readonly needed: number }
  | { readonly code: 'proof'; readonly fault: ProofFault }
  | { readonly code: 'opening'; readonly line: number; readonly index: number; readonly names: readonly string[] };

/** What is wrong and what to do, in words. */
export const describeBundleFault = (fault: BundleFault): string => {
  switch (fault.code) {
    case 'not-a-bundle':
      return `line ${fault.line}: expected ${fault.expected}; ask the sender for the file again, as it was written`;
    case 'no-checkpoint':
      return 'line 2: the checkpoint is no signed note; ask the sender for the file again';
    case 'checkpoint-not-signed':
      return `the checkpoint bears no good signature by ${fault.by}; do not rely on this file, and tell the log's witnesses`;
    case 'unknown-log':
      return `the checkpoint is of the log "${fault.origin}", and no key given is of that name; give its key with --key`;
    case 'too-few-witnesses':
      return `cosigned by ${fault.found} of the witnesses given, ${fault.needed} needed; ask for a bundle on a newer checkpoint, or give the keys of other witnesses with --witness`;
    case 'proof':
      return `the records do not lead to the root of the checkpoint (${fault.fault}); do not rely on this file`;
    case 'opening':
      return `line ${fault.line}: ${fault.names.join(', ')} of record ${fault.index} is not what the log committed to; do not rely on it`;
  }
};
