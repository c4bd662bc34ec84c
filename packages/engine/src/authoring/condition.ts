import type { Test } from '../facts/test.ts';

/** A condition as written: names are not yet resolved, and facts that differ by action have no action yet. */
export type Condition =
  | { readonly is: 'all' | 'any'; readonly of: readonly Condition[]; readonly cite?: string }
  | { readonly is: 'not'; readonly of: Condition }
  | { readonly is: 'fact'; readonly key: string; readonly test: Test }
  | { readonly is: 'some'; readonly list: string; readonly where: Condition }
  | { readonly is: 'field'; readonly key: string; readonly test: Test }
  | { readonly is: 'question'; readonly id: string }
  | { readonly is: 'term'; readonly name: string };
