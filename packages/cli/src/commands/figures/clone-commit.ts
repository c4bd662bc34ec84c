import { spawnSync } from 'node:child_process';
import { PROJECT_ROOT } from '../../project-root.ts';

/** The commit of this clone, and whether files differ from it; `undefined` outside of a clone. */
export const cloneCommit = (): { readonly commit: string; readonly isChanged: boolean } | undefined => {
  const git = (...args: readonly string[]) => spawnSync('git', args, { cwd: PROJECT_ROOT, encoding: 'utf8' });
  const head = git('rev-parse', 'HEAD');
  if (head.status !== 0) return undefined;
  return { commit: head.stdout.trim(), isChanged: git('status', '--porcelain').stdout.trim() !== '' };
};
