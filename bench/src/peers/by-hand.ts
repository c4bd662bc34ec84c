import type { BenchCase } from '../cases.ts';
import { FAMILIES } from '../rule-sets.ts';

const KNOWN = new Set(FAMILIES);
const FIVE_YEARS = 5 * 365;
const FIFTEEN_YEARS = 15 * 365;

/** The bound: what a careful programmer would write for R44, with no notion of a missing fact. `true` = permitted. */
export const decideByHand = (facts: BenchCase): boolean => {
  const { judicial, person, convictions, asOf } = facts;
  const kind = facts.request.kind;
  const type = facts.agency.type;
  if (person.juvenile && !judicial.warrant) return false;
  if (kind === 'hold') return false;
  if (type === 'school' && (kind === 'transfer' || kind === 'interview')) return false;
  if (type === 'cdcr' && (kind === 'transfer' || kind === 'notification')) return true;
  if (judicial.warrant && judicial.warrantSigned) return true;
  if (judicial.probableCause && (judicial.federalOffense === '1325' || judicial.federalOffense === '1326')) return true;
  if (facts.policy.prohibitsTransfer) return false;
  for (let index = 0; index < convictions.length; index++) {
    const one = convictions[index];
    if (one === undefined || one.vacated) continue;
    const age = asOf - one.date;
    if (one.level === 'felony') {
      if (one.class === 'serious' || one.class === 'violent' || one.class === 'prison') return true;
      if (age <= FIFTEEN_YEARS && KNOWN.has(one.category)) return true;
    } else if (one.level === 'misdemeanor' && one.class === 'wobbler' && age <= FIVE_YEARS && KNOWN.has(one.category)) {
      return true;
    }
  }
  if (person.registry || person.federalAggravatedFelony || person.federalFelonyWarrant) return true;
  if (!judicial.finding872) return false;
  const { charge } = judicial;
  if (charge.class === 'serious' || charge.class === 'violent' || charge.class === 'prison') return true;
  return KNOWN.has(charge.category) && !charge.domesticViolence;
};
