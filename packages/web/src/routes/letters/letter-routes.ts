import type { Service } from '../../service/service.ts';
import type { App } from '../route.ts';
import { addLetterFiling } from './letter-filing.ts';
import { addLetterLists } from './letter-lists.ts';
import { addListReadings } from './list-readings.ts';
import { addLetterMatching } from './letter-matching.ts';
import { addLetterReplies } from './letter-replies.ts';
import { addLetterRows } from './letter-rows.ts';
import { addReplyPapers } from './reply-papers.ts';

/** Official letters, answered line by line. */
export const addLetterRoutes = (app: App, service: Service): void => {
  addLetterFiling(app, service);
  addLetterLists(app, service);
  addListReadings(app, service);
  addLetterMatching(app, service);
  addLetterRows(app, service);
  addLetterReplies(app, service);
  addReplyPapers(app, service);
};
