import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceFile } from './house-rule.ts';

const SOURCE = /\.(?:ts|mts|tsx|js|mjs|css)$/;

/** Which of the paths that git lists are source files, in their order. */
export const sourcePaths = (listed: string): string[] => listed.split('\0').filter((path) => SOURCE.test(path));

/** Every source file of the clone at `root` that git tracks, or would track: what it ignores was not written by us. */
export const sourceFiles = (root: string): SourceFile[] => {
  const git = spawnSync('git', ['ls-files', '-coz', '--exclude-standard'], { cwd: root, encoding: 'utf8' });
  if (git.status !== 0) {
    throw new Error(
      `the source files could not be listed; run this in a git clone: ${git.stderr ?? git.error?.message}`,
    );
  }
  // A file that was deleted but not yet committed is still listed.
  return sourcePaths(git.stdout)
    .filter((path) => existsSync(join(root, path)))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
};
