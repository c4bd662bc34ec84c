import type { FastifyInstance } from 'fastify';
import { addImportPages } from './import-pages.ts';
import { addMappingPages } from './mapping-pages.ts';
import type { LetterPages } from './page-of-letter.ts';
import { addUploadPage } from './upload-page.ts';

/** The list of a letter: uploaded or pasted, its columns named, looked over, taken in. */
export const addListPages = (app: FastifyInstance, pages: LetterPages): void => {
  addUploadPage(app, pages);
  addMappingPages(app, pages);
  addImportPages(app, pages);
};
