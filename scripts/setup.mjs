import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint, isStale } from './stale.mjs';

const read = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined);

/** Installs the dependencies of the clone at `root` where they are missing or stale; exits with a remedy on failure. */
export const setUp = (root) => {
  const lockPath = join(root, 'package-lock.json');
  const stampPath = join(root, 'node_modules', '.holdpoint-lock');
  const lock = read(lockPath) ?? '';
  if (!isStale(lock, read(stampPath))) return;
  process.stderr.write('Installing dependencies (npm ci); this takes a minute the first time.\n');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const install = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (install.status !== 0) {
    process.stderr.write(
      'The dependencies could not be installed. Check that npm reaches its registry, then run the same command again.\n',
    );
    process.exit(install.status ?? 1);
  }
  writeFileSync(stampPath, `${fingerprint(lock)}\n`);
};
