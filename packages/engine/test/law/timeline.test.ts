import { describe, expect, it } from 'vitest';
import { formatDay, parseDay } from '../../src/facts/day.ts';
import { type Action, isAction } from '../../src/facts/vocabulary/actions.ts';
import { LAW } from './the-law.ts';
import { CASES, ROWS, type TimelineRow, type TimelineWindow, WAITING, WINDOWS } from './timeline.ts';

/** The law as it is known on the day of its newest reading. */
const KNOWN_ON = LAW.packs
  .flatMap((pack) => pack.norms.map(({ readOn }) => readOn))
  .toSorted()
  .at(-1);

const dayBefore = (day: string): string => formatDay((parseDay(day) ?? Number.NaN) - 1);

const decide = (row: Pick<TimelineRow, 'case' | 'facts' | 'place'>, on: string, actions: readonly Action[]) => {
  const standing = CASES[row.case];
  if (standing === undefined) throw new Error(`no case "${row.case}"; there are ${Object.keys(CASES).join(', ')}`);
  const text = { id: row.case, jurisdiction: row.place, on, knownOn: KNOWN_ON, facts: { ...standing, ...row.facts } };
  return LAW.decide(text, { today: on, actions }).answers;
};

/** What one side of a row says: its answers, the citation that decides the first of them, and from when a hold runs. */
const sideOf = (row: TimelineRow, side: 'before' | 'on') => {
  const actions = Object.keys(row[side]).filter(isAction);
  const found = decide(row, side === 'on' ? row.day : dayBefore(row.day), actions);
  const cites = found[0]?.by.map(({ cite }) => cite) ?? [];
  const limits = found.flatMap(({ by }) => by.flatMap((rule) => rule.limits ?? []));
  return {
    answers: Object.fromEntries(found.map(({ action, answer }) => [action, answer])),
    cites,
    runsFrom: limits.map(({ clock }) => ('from' in clock ? clock.from : undefined)),
  };
};

const titleOf = ({ row, day, place, change }: TimelineRow): string => `${row}, ${day}, ${place}: ${change}`;

describe.each(ROWS.map((row) => [titleOf(row), row] as const))('%s', (_, row) => {
  it.each(['before', 'on'] as const)('%s', (side) => {
    const found = sideOf(row, side);
    expect(found.answers).toEqual(row[side]);
    const by = row.by[side];
    if (by !== undefined) expect(found.cites.filter((cite) => cite.startsWith(by))).not.toEqual([]);
    if (row.limit[side] !== undefined) expect(found.runsFrom).toContain(row.limit[side]);
  });
});

const lastDay = ({ window }: TimelineWindow): string => (window.to === null ? (KNOWN_ON ?? '') : dayBefore(window.to));

describe.each(WINDOWS.map((one) => [`${one.place}: ${one.change}`, one] as const))('%s', (_, one) => {
  it.each([
    ['first', one.window.from],
    ['last', lastDay(one)],
  ])('is unsettled on the %s day, %s', (_which, on) => {
    const found = decide(one, on, one.unsettled);
    expect(found.map(({ action, answer }) => [action, answer])).toEqual(one.unsettled.map((act) => [act, 'unsettled']));
    const { by } = one;
    if (by !== undefined) expect(found[0]?.by.some(({ cite }) => cite.startsWith(by))).toBe(true);
  });
});

describe('the list of changes', () => {
  const named = new Set([...ROWS, ...WINDOWS].map(({ row }) => row));

  it('has each of its fifty rows, or says that it waits for a pack', () => {
    const all = Array.from({ length: 50 }, (_, index) => index + 1);
    expect(all.filter((row) => !named.has(row) && !WAITING.includes(row))).toEqual([]);
  });

  it('has each of the nine that were added', () => {
    const added = Array.from({ length: 9 }, (_, index) => `a${index + 1}`);
    expect(added.filter((row) => !named.has(row) && !WAITING.includes(row))).toEqual([]);
  });

  it('names no case for nothing', () => {
    const used = new Set([...ROWS, ...WINDOWS].map((row) => row.case));
    expect(Object.keys(CASES).filter((name) => !used.has(name))).toEqual([]);
  });

  it('fails for a place that has no pack', () => {
    const row = { case: 'a jail', facts: {}, place: 'us-zz' };
    expect(() => decide(row, '2026-03-02', ['hold'])).toThrow('no pack "us-zz"');
  });
});
