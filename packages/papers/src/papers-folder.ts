import { fileURLToPath } from 'node:url';

/** The folder of this package, which holds the notices, the blank forms, the field maps and the layout. */
export const PAPERS_FOLDER = fileURLToPath(new URL('..', import.meta.url));
