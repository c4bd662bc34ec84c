import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Where a Chromium or its like lies on the systems people use. */
const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const REMEDY =
  'install Chromium (on Debian or Ubuntu: apt-get install -y chromium), or set HOLDPOINT_CHROMIUM to the path of a Chromium or Chrome';

/** @typedef {{ readonly path: string } | { readonly problem: string }} Browser */

/**
 * The browser that opens the pages in tests: the one that HOLDPOINT_CHROMIUM names, else the first in its usual places.
 *
 * @param {{ env?: Readonly<Record<string, string | undefined>>, exists?: (path: string) => boolean }} [machine]
 * @returns {Browser}
 */
export const findBrowser = ({ env = process.env, exists = existsSync } = {}) => {
  const named = env.HOLDPOINT_CHROMIUM;
  if (named !== undefined && named !== '') {
    return exists(named) ? { path: named } : { problem: `HOLDPOINT_CHROMIUM: found no file ${named}; ${REMEDY}` };
  }
  const path = PLACES.find((place) => exists(place));
  return path === undefined ? { problem: `no browser was found to open the pages in; ${REMEDY}` } : { path };
};

/**
 * The same, installed from the system's packages first where that is possible: for root on a Debian or its like.
 *
 * @param {{
 *   env?: Readonly<Record<string, string | undefined>>, exists?: (path: string) => boolean, userId?: number | undefined,
 *   install?: (args: readonly string[]) => boolean,
 * }} [machine]
 * @returns {Browser}
 */
export const setUpBrowser = ({
  env = process.env,
  exists = existsSync,
  userId = process.getuid?.(),
  install = aptGet,
} = {}) => {
  const found = findBrowser({ env, exists });
  const isNamed = env.HOLDPOINT_CHROMIUM !== undefined && env.HOLDPOINT_CHROMIUM !== '';
  const canInstall = userId === 0 && exists('/etc/debian_version') && exists('/usr/bin/apt-get');
  if ('path' in found || isNamed || !canInstall) return found;
  process.stderr.write('Installing Chromium, which the tests of the pages need; this takes a minute the first time.\n');
  const isDone = install(['update', '-qq']) && install(['install', '-y', '-qq', 'chromium']);
  const now = findBrowser({ env, exists });
  return isDone || 'path' in now ? now : { problem: `apt-get could not install Chromium; ${REMEDY}` };
};

/** @param {readonly string[]} args */
const aptGet = (args) =>
  spawnSync('apt-get', args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0;
