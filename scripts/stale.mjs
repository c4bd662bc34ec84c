import { createHash } from 'node:crypto';

/**
 * The fingerprint of an installation: the lock file it came from and the platform its binaries are for, so that a
 * folder carried to another kind of machine counts as stale.
 *
 * @param {string} lockText
 * @param {string} platform such as `linux-x64`
 */
export const fingerprint = (lockText, platform) =>
  createHash('sha256').update(`${platform}\n${lockText}`).digest('hex');

/**
 * Whether dependencies must be installed: nothing is there, or what is there came from another lock file or platform.
 *
 * @param {string} lockText
 * @param {string | undefined} stampText what the last complete installation left behind
 * @param {string} platform
 */
export const isStale = (lockText, stampText, platform) =>
  stampText === undefined || stampText.trim() !== fingerprint(lockText, platform);
