import type { FactSchema } from '../fact-schema.ts';
import { CALIFORNIA_FACTS } from './california-facts.ts';
import { CASE_FACTS } from './case-facts.ts';
import { CHARGES, CONVICTIONS } from './conviction.ts';
import { DOCUMENTS } from './document.ts';
import { FL_FACTS } from './fl-facts.ts';
import { MANDATE_FACTS } from './mandate-facts.ts';
import { NY_FACTS } from './ny-facts.ts';
import { PLACE_FACTS } from './place-facts.ts';
import { TX_FACTS } from './tx-facts.ts';

/** The one fact schema of Holdpoint: what law may turn on, and what a case may state. */
export const VOCABULARY: FactSchema = {
  id: 'holdpoint/1',
  facts: [...CASE_FACTS, ...CALIFORNIA_FACTS, ...FL_FACTS, ...MANDATE_FACTS, ...NY_FACTS, ...PLACE_FACTS, ...TX_FACTS],
  lists: [DOCUMENTS, CONVICTIONS, CHARGES],
  actDay: ['on'],
};
