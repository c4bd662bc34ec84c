import type { FastifyInstance } from 'fastify';
import type { PageContext } from '../page-context.ts';
import { addApiKeyPages } from './api-key-pages.ts';
import { addHealthPage } from './health-page.ts';
import { addHolidayPages } from './holiday-pages.ts';
import { addKeysPage } from './keys-page.ts';
import { addLegalHoldPages } from './legal-hold-pages.ts';
import { addPaperPages } from './paper-pages.ts';
import { addPolicyPages } from './policy-pages.ts';
import { addRetentionPages } from './retention-pages.ts';
import { addSenderPages } from './sender-pages.ts';
import { addUserPages } from './user-pages.ts';

/** Administration: users, what the agency sets for itself, keys, and how the machine stands. */
export const addAdminPages = (app: FastifyInstance, context: PageContext): void => {
  addHealthPage(app, context);
  addUserPages(app, context);
  addSenderPages(app, context);
  addPolicyPages(app, context);
  addPaperPages(app, context);
  addHolidayPages(app, context);
  addRetentionPages(app, context);
  addLegalHoldPages(app, context);
  addKeysPage(app, context);
  addApiKeyPages(app, context);
};
