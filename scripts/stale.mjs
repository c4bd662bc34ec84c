import { createHash } from 'node:crypto';

/** The fingerprint of a lock file: what is installed is stale when it was installed under another one. */
export const fingerprint = (lockText) => createHash('sha256').update(lockText).digest('hex');

/** Whether dependencies must be installed: nothing is there, or what is there came from another lock file. */
export const isStale = (lockText, stampText) => stampText === undefined || stampText.trim() !== fingerprint(lockText);
