import type { JsonObject } from '@holdpoint/ledger';
import { formatInstant } from '@holdpoint/engine';
import type { Custody, CustodyGround } from './custody.ts';

/** What is otherwise in a custody than before, in words that name no person. */
export const custodyChanges = (before: Custody | undefined, after: Custody): readonly JsonObject[] => {
  const was = new Map(before?.grounds.map((one) => [one.id, one]));
  const is = new Set(after.grounds.map(({ id }) => id));
  return [
    ...after.grounds.flatMap((one) => groundChange(was.get(one.id), one)),
    ...[...was.values()].filter(({ id }) => !is.has(id)).map(({ kind }) => ({ what: 'ground withdrawn', kind })),
    ...(differs(before?.eligibleAt, after.eligibleAt)
      ? [{ what: 'eligible for release', reason: after.eligibleAt?.reason ?? 'withdrawn' }]
      : []),
    ...(differs(before?.end, after.end) ? [{ what: 'custody ended', how: after.end?.how ?? 'withdrawn' }] : []),
    ...(before !== undefined && before.bookedAt !== after.bookedAt
      ? [{ what: 'time of booking', at: formatInstant(after.bookedAt) }]
      : []),
    ...(before !== undefined && before.person !== after.person ? [{ what: 'person' }] : []),
  ];
};

const groundChange = (before: CustodyGround | undefined, after: CustodyGround): readonly JsonObject[] => {
  const { kind, ended } = after;
  if (before === undefined)
    return [{ what: 'ground added', kind, ...(ended === undefined ? {} : { ended: formatInstant(ended.at) }) }];
  if (differs(before.ended, ended))
    return [{ what: ended === undefined ? 'ground stands again' : 'ground ended', kind }];
  return before.kind === kind && before.since === after.since && before.called === after.called
    ? []
    : [{ what: 'ground corrected', kind }];
};

const differs = (a: object | undefined, b: object | undefined): boolean =>
  JSON.stringify(inOrder(a)) !== JSON.stringify(inOrder(b));

const inOrder = (value: object | undefined): unknown =>
  value === undefined ? null : Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
