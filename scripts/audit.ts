// Asks the registry for known vulnerabilities of what is shipped. Exit status: 0 none, 1 some, 2 the registry gave no answer.
import { spawnSync } from 'node:child_process';
import { readAudit } from './read-audit.ts';

const IF_REACHABLE = '--if-reachable';

const { stdout } = spawnSync('npm', ['audit', '--json', '--omit=dev'], { encoding: 'utf8' });
const outcome = readAudit(stdout ?? '');

if (outcome.kind === 'answered') {
  for (const { name, severity } of outcome.found) process.stdout.write(`${severity}: ${name}\n`);
  process.stdout.write(`${outcome.found.length} known vulnerabilities in what is shipped\n`);
  process.exitCode = outcome.found.length === 0 ? 0 : 1;
} else {
  process.stderr.write(
    `no audit: ${outcome.why}\nask a registry that serves advisories: npm run audit, on a machine that reaches one\n`,
  );
  process.exitCode = process.argv.includes(IF_REACHABLE) ? 0 : 2;
}
