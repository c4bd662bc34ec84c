import { caseFacts, type DetainerCase } from '@holdpoint/desk';
import { type Action, CaseError, type Engine, formatDay, localDayOf, parseDay, timeline } from '@holdpoint/engine';
import type { Instant, Zone } from '@holdpoint/engine';

/** An answer that comes out otherwise. */
export interface AnswerChange {
  readonly action: Action;
  readonly before: string;
  readonly after: string;
  /** When, and what happens on that day; for changes that time brings. */
  readonly when?: { readonly on: string; readonly because: readonly string[] };
}

/** An open case of which answers come out otherwise. */
export interface CaseChange {
  readonly case: string;
  /** The receipt number of its first document, by which people name it. */
  readonly receipt: string;
  readonly standing: 'decided' | 'not decided yet';
  readonly changes: readonly AnswerChange[];
}

/** What was looked at, and what came out otherwise. A case that cannot be decided is named, never left out. */
export interface Changes {
  readonly looked: number;
  readonly changed: readonly CaseChange[];
  readonly undecidable: readonly { readonly case: string; readonly receipt: string; readonly why: string }[];
}

const USUAL: readonly Action[] = ['hold', 'notify-release-date', 'transfer', 'interview', 'share-personal-information'];

/** A law and the day on which it is asked, both as ISO days. */
interface Side {
  readonly engine: Engine;
  readonly lawOn: string;
  readonly knownOn: string;
}

/** What adopting other versions of the law changes in open cases today. */
export const changesOfLaw = (
  cases: readonly DetainerCase[],
  {
    before,
    after,
    now,
    zone,
  }: { readonly before: Engine; readonly after: Engine; readonly now: Instant; readonly zone: Zone },
): Changes => {
  const today = formatDay(localDayOf(now, zone));
  const side = (engine: Engine): Side => ({ engine, lawOn: today, knownOn: today });
  return compared(cases, side(before), side(after));
};

/** What the law, and periods that run out, change in open cases between today and a day. */
export const changesUntil = (
  cases: readonly DetainerCase[],
  {
    engine,
    on,
    now,
    zone,
  }: { readonly engine: Engine; readonly on: string; readonly now: Instant; readonly zone: Zone },
): Changes => {
  const today = formatDay(localDayOf(now, zone));
  const found = compared(cases, { engine, lawOn: today, knownOn: today }, { engine, lawOn: on, knownOn: today });
  const byId = new Map(cases.map((one) => [one.id, one]));
  const changed = found.changed.map((one) => ({
    ...one,
    changes: one.changes.map((change) => dated(engine, byId.get(one.case), change, today, on)),
  }));
  return { ...found, changed };
};

const compared = (cases: readonly DetainerCase[], before: Side, after: Side): Changes => {
  const changed: CaseChange[] = [];
  const undecidable: { case: string; receipt: string; why: string }[] = [];
  for (const one of cases) {
    const receipt = one.documents[0]?.receiptNumber ?? '';
    const newest = one.determinations.at(-1)?.determined.answers.map(({ action }) => action);
    const actions = newest ?? USUAL;
    try {
      const [old, next] = [answersOf(one, before, actions), answersOf(one, after, actions)];
      const changes = actions.flatMap((action): AnswerChange[] => {
        const [was = 'none', is = 'none'] = [old.get(action), next.get(action)];
        return was === is ? [] : [{ action, before: was, after: is }];
      });
      if (changes.length > 0)
        changed.push({
          case: one.id,
          receipt,
          standing: newest === undefined ? 'not decided yet' : 'decided',
          changes,
        });
    } catch (error) {
      if (!(error instanceof CaseError)) throw error;
      undecidable.push({ case: one.id, receipt, why: error.message });
    }
  }
  return { looked: cases.length, changed, undecidable };
};

const answersOf = (one: DetainerCase, { engine, lawOn, knownOn }: Side, actions: readonly Action[]) => {
  const text = { id: one.id, jurisdiction: one.jurisdiction, on: lawOn, knownOn, facts: caseFacts(one) };
  return new Map(engine.outline(text, { today: knownOn, actions }).map(({ action, answer }) => [action, answer]));
};

const dated = (
  engine: Engine,
  one: DetainerCase | undefined,
  change: AnswerChange,
  today: string,
  on: string,
): AnswerChange => {
  const [from, to] = [parseDay(today), parseDay(on)];
  if (one === undefined || from === undefined || to === undefined || from >= to) return change;
  const { jurisdiction } = one;
  const asked = { jurisdiction, facts: caseFacts(one), action: change.action, from, to: to + 1, knownOn: from };
  const last = timeline(engine, asked).at(-1);
  return last === undefined ? change : { ...change, when: { on: last.from, because: last.because } };
};
