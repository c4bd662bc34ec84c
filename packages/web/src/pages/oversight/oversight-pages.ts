import type { FastifyInstance } from 'fastify';
import type { PageContext } from '../page-context.ts';
import { addAuditPages } from './audit-pages.ts';
import { addDrawingPages } from './drawing-pages.ts';
import { addLogPage } from './log-page.ts';
import { addReportPage } from './report-page.ts';

/** What those who oversee the desk read: a report of a period, drawn cases, questions to the log, and whether the log holds. */
export const addOversightPages = (app: FastifyInstance, context: PageContext): void => {
  addReportPage(app, context);
  addDrawingPages(app, context);
  addAuditPages(app, context);
  addLogPage(app, context);
};
