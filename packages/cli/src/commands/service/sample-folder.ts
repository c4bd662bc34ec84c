import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PROJECT_ROOT } from '../../project-root.ts';

/** Where the sample of `npm start` listens. */
export const SAMPLE_PORT = 8400;

const OTHERS_MAY_ENTER = 0o001;

/**
 * Where the sample of `npm start` is kept: in this clone, unless root started it where the account that runs PostgreSQL may
 * not enter; then in a folder of this clone's own under /var/tmp.
 */
export const sampleFolder = (root = PROJECT_ROOT, isRoot = process.getuid?.() === 0): string => {
  const inside = join(root, '.holdpoint', 'sample');
  if (!isRoot || foldersAbove(root).every((folder) => (statSync(folder).mode & OTHERS_MAY_ENTER) !== 0)) return inside;
  return join('/var/tmp', `holdpoint-sample-${createHash('sha256').update(root).digest('hex').slice(0, 12)}`);
};

const foldersAbove = (folder: string): readonly string[] =>
  dirname(folder) === folder ? [folder] : [folder, ...foldersAbove(dirname(folder))];
