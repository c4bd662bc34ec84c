import type { Finding } from '../authoring/finding.ts';
import { type Day, DUSK, formatDay } from '../facts/day.ts';
import { type Action, ACTIONS } from '../facts/vocabulary/actions.ts';
import type { DaySpan, Norm } from '../norms/norm.ts';
import type { ResolvedPack } from '../norms/resolved-pack.ts';

/**
 * The acts and days on which a pack says nothing of what its silence means: from the first day of its law on, each
 * must be said for every act, be it only "unsettled".
 */
export const checkClosing = (pack: ResolvedPack): readonly Finding[] => {
  const start = Math.min(...pack.norms.map((norm) => norm.inForce.from));
  const closing = Map.groupBy(
    pack.norms.filter((norm) => norm.kind === 'closes'),
    (norm) => norm.action,
  );
  return ACTIONS.flatMap((action) =>
    uncovered(closing.get(action) ?? [], start).map((gap) => findingFor(pack, action, gap)),
  );
};

/** The spans of days from `start` on in which none of the norms is in force. */
const uncovered = (norms: readonly Norm[], start: Day): readonly DaySpan[] => {
  const gaps: DaySpan[] = [];
  let covered = start;
  for (const { from, to } of norms.map((norm) => norm.inForce).sort((a, b) => a.from - b.from)) {
    if (from > covered) gaps.push({ from: covered, to: from });
    covered = Math.max(covered, to);
  }
  return covered < DUSK ? [...gaps, { from: covered, to: DUSK }] : gaps;
};

const findingFor = (pack: ResolvedPack, action: Action, gap: DaySpan): Finding => ({
  code: 'no-closing-norm',
  file: `law/${pack.id}/pack.yaml`,
  line: 1,
  column: 1,
  limb: action,
  found: `no rule says what it means that ${pack.id} is silent on ${action} ${wordsOf(gap)}`,
  expected: 'a closing norm for every act and every day since the first of the pack',
  remedy: 'add the act to "when silent on" with the authority, or with "means: unsettled"',
});

const wordsOf = ({ from, to }: DaySpan): string =>
  to === DUSK ? `from ${nameOf(from)} on` : `from ${nameOf(from)} to the day before ${nameOf(to)}`;

const nameOf = (day: Day): string => (Math.abs(day) < DUSK ? formatDay(day) : 'the beginning');
