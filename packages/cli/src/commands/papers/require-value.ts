import type { Result } from '@holdpoint/papers';
import { CommandError, EXIT } from '../../exit-codes.ts';

/** The value of what was asked of the papers; a refusal ends the command with its reason, its details and the remedy. */
export const requireValue = <T>(place: string, result: Result<T>): T => {
  if (result.ok) return result.value;
  const { code, says, details, instead } = result.refusal;
  const lines = [
    `${place}: ${code}: ${says}`,
    ...details.map((detail) => `  ${detail}`),
    ...(instead === undefined ? [] : [`instead: ${instead}`]),
  ];
  throw new CommandError(lines.join('\n'), EXIT.refused);
};
