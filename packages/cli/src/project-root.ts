import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the clone this command was started from. */
export const PROJECT_ROOT = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));

export const LAW_FOLDER = join(PROJECT_ROOT, 'law');
