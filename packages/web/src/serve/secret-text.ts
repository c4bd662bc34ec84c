import { execFileSync } from 'node:child_process';

const LONGEST_MS = 30_000;

/**
 * A secret from the command that an environment variable names, such as one that asks a key management service, or from
 * `otherwise` where the variable is not set. The command is split at spaces and no shell sees it. Throws with a remedy; what
 * the command printed is never told.
 */
export const secretText = (variable: string, otherwise: () => string): string => {
  const [program, ...args] = (process.env[variable] ?? '').split(' ').filter((part) => part !== '');
  if (program === undefined) return otherwise();
  try {
    return execFileSync(program, args, {
      encoding: 'utf8',
      timeout: LONGEST_MS,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    throw new Error(`${variable}: the command "${program}" did not give the secret; run it by hand and see why`);
  }
};
