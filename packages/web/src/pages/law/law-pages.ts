import type { FastifyInstance } from 'fastify';
import type { PageContext } from '../page-context.ts';
import { addAdoptionPages } from './adoption-pages.ts';
import { addChangesPage } from './changes-page.ts';
import { addLawPage } from './law-page.ts';
import { addProvisionPages } from './provision-pages.ts';

/** The law: what binds this desk, each provision, its adoption, and what a day changes. */
export const addLawPages = (app: FastifyInstance, context: PageContext): void => {
  addLawPage(app, context);
  addProvisionPages(app, context);
  addChangesPage(app, context);
  addAdoptionPages(app, context);
};
