import { formatDay, parseDay } from '../../src/facts/day.ts';
import { type CaliforniaCase, DEALING, DRIVING, LIST, type ShownConviction } from './california-cases.ts';

const [PERMITTED, PROHIBITED, UNSETTLED] = [2, 4, 8] as const;
const [NO, OPEN, YES] = [0, 1, 2] as const;

/**
 * The bound for the real pack: Cal. Gov. Code §§ 7282.5 and 7284.6(a)(4) on a transfer, from 2018, as a careful person
 * would write them for a case in which every fact is shown. It knows the open questions and nothing of missing facts.
 */
export const transferByHand = (facts: CaliforniaCase): number => {
  const isForbidden = facts['local policy'].transfer === 'forbids';
  if (isForbidden) return PROHIBITED;
  let [isCitizen, isWanted, isOrdered] = [false, false, false];
  for (const paper of facts.documents) {
    if (paper.cancelled) continue;
    if (paper.kind === 'proof of citizenship') isCitizen = true;
    if (
      paper.kind !== 'judicial warrant' ||
      paper.issuer !== 'federal judge or magistrate' ||
      !paper['names this person']
    )
      continue;
    if (paper.nature === 'criminal') isWanted = true;
    if (paper['on federal criminal immigration law']) isOrdered = true;
  }
  if (isCitizen && !isWanted) return PROHIBITED;
  if (isOrdered) return PERMITTED;
  let ground: number = facts['current registrant'] || facts['outstanding federal felony warrant'] ? YES : NO;
  let isReclassified = false;
  for (const one of facts.convictions) {
    const later = one['later history'];
    if (later.vacated === true || later.reversed === true || later.diverted === true) continue;
    if (
      (one.level === 'misdemeanor' && one['prop 47 misdemeanor']) ||
      later['redesignated under Proposition 47'] === true
    )
      isReclassified = true;
    const own = groundOf(one, later, facts.on);
    if (own > ground) ground = own;
  }
  if (ground === NO) return PROHIBITED;
  return ground === OPEN || isReclassified ? UNSETTLED : PERMITTED;
};

const groundOf = (one: ShownConviction, later: ShownConviction['later history'], act: number): number => {
  const isPardoned = later.pardoned === true;
  if (one.adjudication === 'juvenile' && !one['juvenile adjudication counts']) return NO;
  const standing = one.adjudication === 'youthful-offender' ? OPEN : YES;
  if (one.place === 'us' && one['aggravated felony A to P'] && !isPardoned && standing === YES) return YES;
  let best: number = one.place === 'us' && one['aggravated felony A to P'] ? OPEN : NO;
  if (later['redesignated under Proposition 47'] === true) return best;
  const isRelieved =
    isPardoned ||
    later['dismissed under 1203.4'] === true ||
    later['automatic relief under 1203.425'] === true ||
    later['redesignated under Proposition 64'] === true;
  const wasReducedLater = later['reduced later under 17(b)(3)'] === true;
  const wasReducedAtOnce = later['reduced at sentencing'] === true;
  const isFelony = one.level === 'felony' || wasReducedLater;
  const relief = isRelieved || standing === OPEN ? OPEN : YES;
  if (isFelony && !wasReducedAtOnce) {
    const reduction = wasReducedLater ? OPEN : YES;
    if (one.class['serious-felony'] === true || one.class['violent-felony'] === true) {
      best = Math.max(best, Math.min(relief, reduction, one.place === 'us' || one.place === 'foreign' ? OPEN : YES));
    }
    if (one['state prison']) best = Math.max(best, Math.min(relief, reduction, one.place === 'us-ca' ? YES : OPEN));
  }
  if (best < YES && isInList(one)) {
    const place = one.place === 'us-ca' ? YES : OPEN;
    best = Math.max(best, Math.min(relief, listedGround(one, wasReducedLater, wasReducedAtOnce, act), place));
  }
  return best;
};

const DRIVES = new Set(DRIVING);
const DEALS = new Set(DEALING);

/** Named by the section, or a felony of the two categories that name none; never a misdemeanor of driving under the influence. */
const isInList = (one: ShownConviction): boolean => {
  const isDriving = DRIVES.has(one.statute);
  if (isDriving && one.level === 'misdemeanor' && one.place === 'us-ca') return false;
  return one.lists[LIST] === true || (one.level === 'felony' && (isDriving || DEALS.has(one.statute)));
};

const listedGround = (
  one: ShownConviction,
  wasReducedLater: boolean,
  wasReducedAtOnce: boolean,
  act: number,
): number => {
  if (one.level !== 'felony' && one.level !== 'misdemeanor') return NO;
  if (one.level === 'misdemeanor' && one['prop 47 misdemeanor']) return NO;
  const fifteen = within(one.on, act, 15);
  let best: number = one.wobbler ? within(one.on, act, 5) : NO;
  if (one.level === 'felony' && !wasReducedAtOnce && !wasReducedLater) best = Math.max(best, fifteen);
  if (wasReducedLater) best = Math.max(best, Math.min(OPEN, fifteen));
  return best;
};

/** Calendar years between two days, the anniversary itself being open; years are kept so that each is worked out once. */
const within = (on: number, act: number, years: number): number => {
  const anniversary = anniversaryOf(act, years);
  return on > anniversary ? YES : on === anniversary ? OPEN : NO;
};

const ANNIVERSARIES = new Map<number, number>();

const anniversaryOf = (act: number, years: number): number => {
  const key = act * 16 + years;
  const known = ANNIVERSARIES.get(key);
  if (known !== undefined) return known;
  const text = formatDay(act);
  const year = String(Number(text.slice(0, 4)) - years);
  const day = parseDay(`${year}${text.slice(4)}`) ?? (parseDay(`${year}-02-28`) as number);
  ANNIVERSARIES.set(key, day);
  return day;
};
