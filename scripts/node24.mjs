import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The first version of Node that runs this project's TypeScript as it stands. */
const NEEDED = 24;

/** The binary that comes as an optional dependency for a platform, relative to `node_modules`. */
export const packagedBinary = (platform, arch) =>
  platform === 'win32' ? join(`node-win-${arch}`, 'bin', 'node.exe') : join(`node-${platform}-${arch}`, 'bin', 'node');

/**
 * The Node binary to run the project with: the running one if it is new enough, else the packaged one. `undefined`
 * where there is neither.
 */
export const chooseNode = ({ version, execPath, platform, arch, modules, exists = existsSync }) => {
  if (Number(version.split('.')[0]) >= NEEDED) return execPath;
  const packaged = join(modules, packagedBinary(platform, arch));
  return exists(packaged) ? packaged : undefined;
};

/** The same for this process, with a clear message and an exit where there is none. */
export const node24 = (root) => {
  const node = chooseNode({
    version: process.versions.node,
    execPath: process.execPath,
    platform: process.platform,
    arch: process.arch,
    modules: join(root, 'node_modules'),
  });
  if (node !== undefined) return node;
  process.stderr.write(
    `Holdpoint needs Node ${NEEDED} or newer; this is ${process.versions.node}, and npm has no Node ${NEEDED} package for ${process.platform} ${process.arch}. Install Node ${NEEDED} and run the same command again.\n`,
  );
  process.exit(1);
};
