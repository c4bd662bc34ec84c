import { parseInstant, type ResolvedPack, type Zone } from '@holdpoint/engine';
import { CaseLaw } from './ground-of-transfer.ts';
import type { OwnCase, OwnRequest } from './own-case.ts';
import { ownCases } from './own-cases.ts';
import type { OwnRows } from './own-rows.ts';
import { readRecords } from './read-records.ts';

type Row = Readonly<Record<string, string | null>>;

/** What is needed beside the records: whose clock, and the law that is asked for the grounds of a hand-over. */
export interface OwnPlace {
  readonly zone: Zone;
  readonly packs: (() => readonly ResolvedPack[]) | undefined;
}

/** The rows that proof bundles make: one for each case, paper, thing that was given to others, or notice. */
export const ownTable = (path: string, kind: OwnRows, place: OwnPlace): readonly Row[] => {
  const { cases, requests } = ownCases(readRecords(path));
  switch (kind) {
    case 'cases': {
      const law = place.packs === undefined ? undefined : new CaseLaw(place.packs);
      return cases.map((one) => ({ ...caseRow(one, place), ...lawRow(one, law) }));
    }
    case 'requests':
      return requests.map((one) => requestRow(one, cases, place));
    case 'given':
      return cases.flatMap((one) => givenRows(one, place));
    case 'notices':
      return cases.flatMap((one) =>
        one.notices.map(({ duty, to, at, result }) => ({ case: one.id, duty, to, result, at: wall(at, place) })),
      );
  }
};

/** A time as the clock on the agency's wall showed it. */
const wall = (at: string | undefined, { zone }: OwnPlace): string | null => {
  const instant = parseInstant(at ?? '');
  if (instant === undefined) return null;
  // Swedish writes a time as SQL does.
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' }).format(instant);
};

const yes = (is: boolean | undefined): string | null => (is === undefined ? null : is ? 'YES' : 'NO');

const caseRow = (one: OwnCase, place: OwnPlace): Row => {
  const confirmed = (act: string) => one.confirmed.find((done) => done.act === act)?.at;
  const { ended, eligible } = one;
  return {
    case: one.id,
    agency: one.agency,
    jurisdiction: one.jurisdiction,
    opened_at: wall(one.openedAt, place),
    booked_at: wall(one.bookedAt, place),
    other_reasons_ended: wall(one.otherReasonsEnded, place),
    bail_posted_at: eligible?.reason === 'bail posted' ? wall(eligible.at, place) : null,
    release_reason: eligible?.reason ?? one.releaseReason ?? null,
    ended_at: wall(ended?.at, place),
    ended_how: ended?.how ?? null,
    taken_by: ended?.takenBy ?? null,
    hold_confirmed_at: wall(confirmed('hold'), place),
    notice_confirmed_at: wall(confirmed('notify-release-date'), place),
    interview_confirmed_at: wall(confirmed('interview'), place),
    declined: one.declined.map(({ act }) => act).join('; ') || null,
    answered: one.answered.map(({ says }) => says).join('; ') || null,
    outcome: one.outcome ?? null,
  };
};

const lawRow = (one: OwnCase, law: CaseLaw | undefined): Row => {
  const ground = law?.groundOf(one);
  const told = law?.factsOf(one);
  return {
    transfer_ground: ground?.ground ?? null,
    transfer_offences: ground?.offences || null,
    has_listed_conviction: yes(told?.convictionsMatter),
    has_possible_match: yes(told?.possibleMatch),
    has_paper_of_a_judge: yes(told?.judgesPaper),
  };
};

const requestRow = (request: OwnRequest, cases: readonly OwnCase[], place: OwnPlace): Row => {
  const one = cases.find(({ receipts }) => receipts.includes(request.receipt));
  const said = one?.answered.findLast(({ receipt }) => receipt === request.receipt)?.says;
  return {
    receipt: request.receipt,
    agency: request.agency,
    received_at: wall(request.receivedAt, place),
    form: request.form,
    channel: request.channel,
    case: one?.id ?? null,
    answered: said ?? null,
    ...paperOf(request, one),
  };
};

/** What a paper asked for and on which ground, from the newest facts that name a paper of its form. */
const paperOf = ({ form }: OwnRequest, one: OwnCase | undefined): Row => {
  const snapshots = [...(one?.determinations.values() ?? [])].flatMap(({ facts }) =>
    facts === undefined ? [] : [facts],
  );
  const papers = snapshots.flatMap((facts) => listIn(facts.documents));
  const found = papers.findLast((paper) => paper.kind === form);
  const words = (value: unknown): string | null =>
    Array.isArray(value) ? value.map(String).toSorted().join('; ') : null;
  return {
    issuer: typeof found?.issuer === 'string' ? found.issuer : null,
    asks: words(found?.asks),
    grounds: words(found?.grounds),
  };
};

const listIn = (value: unknown): readonly Readonly<Record<string, unknown>>[] => {
  const list = typeof value === 'object' && value !== null && 'list' in value ? value.list : undefined;
  return Array.isArray(list) ? list.filter((one) => typeof one === 'object' && one !== null) : [];
};

const WAYS: Readonly<Record<string, string>> = {
  hold: 'kept on the request',
  'notify-release-date': 'release date told',
  'notify-without-request': 'release date told unasked',
  interview: 'interview',
  'facility-access': 'access to the facility',
};

/** What federal officers, or others, were given in a case: acts that were confirmed, fields that were told, the hand-over. */
const givenRows = (one: OwnCase, place: OwnPlace): readonly Row[] => {
  const row = (way: string, at: string, what: string | null, to: string | null): Row => ({
    case: one.id,
    way,
    what,
    to,
    at: wall(at, place),
  });
  const handedOver =
    one.ended?.how === 'handed over' ? [row('hand-over', one.ended.at, null, one.ended.takenBy ?? null)] : [];
  return [
    ...one.confirmed.flatMap(({ act, at }) => (WAYS[act] === undefined ? [] : [row(WAYS[act], at, null, null)])),
    ...one.given.map(({ what, at, to, how }) =>
      row(how === 'in writing' ? 'information in writing' : 'information by word of mouth', at, what, to),
    ),
    ...handedOver,
  ];
};
