import { addYears, type Day, localDayOf, type Zone } from '@holdpoint/engine';
import type { DetainerCase } from '../case/detainer-case.ts';

/**
 * The first day on which the personal data of a closed case need no longer be kept: so many calendar years after it was
 * closed, in the agency's zone. `undefined` while the case is open or where it was sealed before.
 */
export const retentionOver = ({ closedAt, sealed }: DetainerCase, years: number, zone: Zone): Day | undefined =>
  closedAt === undefined || sealed !== undefined ? undefined : addYears(localDayOf(closedAt, zone), years);
