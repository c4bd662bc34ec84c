import { findLines } from './find-lines.ts';
import type { HouseRule } from './house-rule.ts';
import { withoutComments } from './blank.ts';

const READS_CLOCK = /\bnew Date\s*\(\s*\)|\bnew Date\b(?!\s*\()|\bDate\.now\b|\bTemporal\.Now\b/;

/** The present time is read in `clock.ts` alone and handed to everything else, so that every answer can be replayed. */
export const oneClock: HouseRule = ({ path, text }) =>
  path.endsWith('/clock.ts')
    ? []
    : findLines(withoutComments(text), READS_CLOCK, 'the present time is read here: take a Clock as an argument');
