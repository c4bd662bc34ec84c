import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint, isStale } from './stale.mjs';

const PLATFORM = `${process.platform}-${process.arch}`;

// A production setting in the environment must not leave the checks or the Node binary out.
const FLAGS = ['--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];

/** @param {string} path */
const read = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined);

/**
 * Installs the dependencies of the clone at `root` where they are missing or stale, and says nothing where they are
 * not. Exits with a remedy on failure.
 *
 * @param {string} root
 */
export const setUp = (root) => {
  const lockPath = join(root, 'package-lock.json');
  const stampPath = join(root, 'node_modules', '.holdpoint-lock');
  const lock = read(lockPath);
  if (!isStale(lock ?? '', read(stampPath), PLATFORM)) return;
  const command = lock === undefined ? 'install' : 'ci';
  process.stderr.write(`Installing dependencies (npm ${command}); this takes a minute the first time.\n`);
  const isWindows = process.platform === 'win32';
  const install = spawnSync(isWindows ? 'npm.cmd' : 'npm', [command, ...FLAGS], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: isWindows,
  });
  if (install.status !== 0) {
    const why = install.error === undefined ? '' : ` (${install.error.message})`;
    process.stderr.write(
      `The dependencies could not be installed${why}. Check that npm is installed and reaches its registry ("npm ping"), that the disk has 1 GB free, then run the same command again.\n`,
    );
    process.exit(install.status ?? 1);
  }
  writeFileSync(stampPath, `${fingerprint(read(lockPath) ?? '', PLATFORM)}\n`);
};
