import { formatFinding } from '@holdpoint/engine';
import { checkQueries } from '@holdpoint/figures';
import { EXIT } from '../../exit-codes.ts';
import { readArguments } from '../read-arguments.ts';
import { openRegister } from './require-register.ts';

/** `holdpoint figures check`. */
export const check = async (args: readonly string[]): Promise<number> => {
  const { positionals } = readArguments('figures check', args, {});
  const register = openRegister(positionals[0]);
  const findings = [...register.findings, ...(await checkQueries(register))];
  for (const finding of findings) process.stdout.write(`${formatFinding(finding)}\n`);
  const { figures, codebooks, claims, overstays, reports } = register;
  process.stdout.write(
    `${figures.length} figures, ${codebooks.length} codebooks, ${claims.length} claims, ${overstays.length} accounts of overstays, ${reports.length} statutory reports\n`,
  );
  process.stdout.write(findings.length === 0 ? 'no findings\n' : `${findings.length} findings\n`);
  return findings.length === 0 ? EXIT.ok : EXIT.lawFault;
};
