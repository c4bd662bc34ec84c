import { refusal, type Refusal, type RefusalCode } from './refusal.ts';

/** What came of it: the value, or why not and what to do. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

export const done = <T>(value: T): Result<T> => ({ ok: true, value });

export const refused = (code: RefusalCode, details: readonly string[] = [], instead?: string): Result<never> => ({
  ok: false,
  refusal: refusal(code, details, instead),
});
