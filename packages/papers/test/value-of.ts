import type { Result } from '../src/outcome/result.ts';

/** The value of a result that must be one; a refusal fails the test with its words. */
export const valueOf = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
};
