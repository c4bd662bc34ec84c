import type { Answer } from '../authoring/provision-schema.ts';
import { type Day, formatDay } from '../facts/day.ts';
import { describeProblem } from '../facts/problem.ts';
import type { Action } from '../facts/vocabulary/actions.ts';
import { answerOf, possibleAnswers, type Verdict } from '../backends/verdict.ts';
import { decideAction } from '../answer/decide.ts';
import { CaseError, type Engine, type Law } from '../answer/engine.ts';
import { type Breakpoint, breakpointsOf } from './breakpoints.ts';

/** A span of days with one answer; `to` is exclusive. Days are ISO dates. */
export interface TimelineSpan {
  readonly from: string;
  readonly to: string;
  readonly answer: Answer;
  /** The answers still possible; more than one where the answer is conditional. */
  readonly possible: readonly Answer[];
  /** What happens on the first day that the answer may turn on; empty for the first span. */
  readonly because: readonly string[];
}

export interface TimelineRequest {
  readonly jurisdiction: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly action: Action;
  readonly from: Day;
  /** Exclusive. */
  readonly to: Day;
  readonly knownOn: Day;
}

/**
 * The answer to one case on every day of a period, as half-open spans in order without gaps: what the law says, and
 * what periods that run out make of it, no fact changing. Throws `CaseError` for an unknown jurisdiction, a fact
 * stated wrongly, or a period that is empty.
 */
export const timeline = (engine: Engine, request: TimelineRequest): readonly TimelineSpan[] => {
  const { from, to } = request;
  if (from >= to)
    throw new CaseError([`period: found ${formatDay(from)} to ${formatDay(to)}; write an end after the beginning`]);
  const spans: { from: Day; verdict: Verdict; because: readonly string[] }[] = [];
  let before: Law | undefined;
  for (let day = from; day < to;) {
    const law = lawOn(engine, request, day);
    const end = Math.min(to, law.plan.slice.lawSpan.to);
    const points = pointsWithin(engine, request, law, day, end);
    for (const [at, breaks] of points) {
      const verdict = verdictOn(engine, request, law, at);
      if (spans.at(-1)?.verdict === verdict) continue;
      const reasons = at === day && before !== undefined ? lawChanges(engine, request, before, law, at) : [];
      const others = breaks.filter(({ isOfTable }) => reasons.length === 0 || isOfTable !== true);
      spans.push({
        from: at,
        verdict,
        because: spans.length === 0 ? [] : [...reasons, ...others.map(({ why }) => why)],
      });
    }
    before = law;
    day = end;
  }
  return spans.map(({ from: first, verdict, because }, index) => ({
    from: formatDay(first),
    to: formatDay(spans[index + 1]?.from ?? to),
    answer: answerOf(verdict),
    possible: possibleAnswers(verdict),
    because: [...new Set(because)],
  }));
};

const lawOn = (engine: Engine, { jurisdiction, knownOn }: TimelineRequest, day: Day): Law => {
  const law = engine.law({ jurisdiction, lawOn: day, knownOn });
  if (law !== undefined) return law;
  const known = engine.packs.map((pack) => pack.id).join(', ');
  throw new CaseError([`jurisdiction: no pack "${jurisdiction}"; known: ${known}`]);
};

/** The days of one law on which to decide, in order, each with what happens on it. */
const pointsWithin = (
  engine: Engine,
  { facts: raw, action }: TimelineRequest,
  law: Law,
  first: Day,
  end: Day,
): readonly (readonly [Day, readonly Breakpoint[]])[] => {
  // Read as on the last day, so that a record that begins to exist within the span is among the facts.
  const { facts, problems } = engine.readFacts(law, raw, end - 1);
  if (problems.length > 0) throw new CaseError(problems.map(describeProblem));
  const points = new Map<Day, Breakpoint[]>([[first, []]]);
  for (const one of breakpointsOf(engine.schema, law, action, facts)) {
    if (one.day < first || one.day >= end) continue;
    points.set(one.day, [...(points.get(one.day) ?? []), one]);
  }
  return [...points].sort(([a], [b]) => a - b);
};

const verdictOn = (engine: Engine, { facts: raw, action }: TimelineRequest, law: Law, day: Day): Verdict => {
  const { facts } = engine.readFacts(law, raw, day);
  return law.compiled(action)(facts, day);
};

/** The rules that decided on the day before and end, and those that begin and decide now. */
const lawChanges = (engine: Engine, request: TimelineRequest, before: Law, law: Law, day: Day): readonly string[] => {
  const ended = decidingNorms(engine, request, before, day - 1)
    .filter(({ inForce }) => inForce.to === day)
    .map(({ cite }) => `${cite} ends`);
  const begun = decidingNorms(engine, request, law, day)
    .filter(({ inForce }) => inForce.from === day)
    .map(({ cite }) => `${cite} comes into force`);
  return ended.length + begun.length === 0 ? othersBegun(law, request.action, day) : [...ended, ...begun];
};

/** Where what decides is older, the rules that begin beside it: silence may have got another meaning. */
const othersBegun = (law: Law, action: Action, day: Day): readonly string[] => {
  const begun = law.plan.slice.layers
    .flatMap(({ norms }) => norms)
    .filter((norm) => norm.action === action && norm.inForce.from === day);
  return begun.length === 0 ? ['the law changes'] : [...new Set(begun.map(({ cite }) => `${cite} comes into force`))];
};

const decidingNorms = (engine: Engine, { facts: raw, action }: TimelineRequest, law: Law, day: Day) => {
  const { facts } = engine.readFacts(law, raw, day);
  const { by } = decideAction(engine.schema, law.plan, facts, action);
  return law.plan.slice.layers.flatMap(({ norms }) => norms.filter(({ id }) => by.some(({ norm }) => norm === id)));
};
