import {
  type Action,
  type Answer,
  type BriefAnswer,
  decideBriefly,
  type Engine,
  type Grade,
  type LayerAnswer,
  MAIN_ACTIONS,
  parseDay,
} from '@holdpoint/engine';
import type { Jurisdiction } from './jurisdictions.ts';
import { plainCase } from './plain-case.ts';

/** What the law of one place says of one act in the plain case. */
export interface MapCell {
  readonly action: Action;
  readonly answer: Answer;
  /** What the place's own law says when it is asked alone. */
  readonly own: LayerAnswer['says'];
  /** Citations of the rules on which the answer rests. */
  readonly by: readonly string[];
}

/** Which way the place's own law leans on holding, telling and handing over; a description, not a judgement. */
export type Stance =
  'limits' | 'commands' | 'commands some, forbids some' | 'leaves it to the agency' | 'open' | 'no pack';

export interface MapRow extends Jurisdiction {
  readonly stance: Stance;
  /** The lowest grade of reading among the rules of its own that decide; of its closing norms where it has no others. */
  readonly grade: Grade | undefined;
  /** The newest day on which a provision of its own was read. */
  readonly readOn: string | undefined;
  readonly cells: readonly MapCell[];
}

/** From the least that was read to the most. */
export const GRADES: readonly Grade[] = ['memory', 'secondary', 'partial', 'text'];
/** The acts of the release desk, by which a stance is told. */
const TELLING: readonly Action[] = ['hold', 'notify-release-date', 'transfer'];

/** One row for each place: the answer to the plain case on a day, as the law is known today. */
export const mapRows = (
  engine: Engine,
  places: readonly Jurisdiction[],
  { on, today }: { on: string; today: string },
): readonly MapRow[] => places.map((place) => rowOf(engine, place, on, today));

const rowOf = (engine: Engine, place: Jurisdiction, on: string, today: string): MapRow => {
  const pack = engine.packs.find((one) => one.id === place.pack);
  const answers = plainAnswers(engine, place.pack, on, today);
  if (pack === undefined || answers === undefined)
    return { ...place, stance: 'no pack', grade: undefined, readOn: undefined, cells: [] };
  const own = answers.flatMap(({ by }) => by.filter(({ norm }) => norm.startsWith(`${place.pack}/`)));
  const spoken = own.filter(({ kind }) => kind !== 'closes');
  const grades = (spoken.length > 0 ? spoken : own)
    .map(({ grade }) => grade)
    .sort((a, b) => GRADES.indexOf(a) - GRADES.indexOf(b));
  const says = answers
    .filter(({ action }) => TELLING.includes(action))
    .map(({ layers }) => layers.find((layer) => layer.pack === place.pack)?.says);
  return {
    ...place,
    stance: stanceOf(says),
    grade: grades[0],
    readOn: pack.provisions
      .map((one) => one.readOn)
      .toSorted()
      .at(-1),
    cells: answers.map(({ action, answer, by, layers }) => ({
      action,
      answer,
      own: layers.find((layer) => layer.pack === place.pack)?.says ?? 'silent',
      by: [...new Set(by.map(({ cite }) => cite))],
    })),
  };
};

/** What the plain case comes to in one place on a day, act by act; `undefined` where no pack speaks for the place. */
const plainAnswers = (
  engine: Engine,
  jurisdiction: string,
  on: string,
  today: string,
): readonly BriefAnswer[] | undefined => {
  const [lawOn, knownOn] = [parseDay(on), parseDay(today)];
  if (lawOn === undefined || knownOn === undefined) return undefined;
  const law = engine.law({ jurisdiction, lawOn, knownOn });
  if (law === undefined) return undefined;
  const { facts } = engine.readFacts(law, plainCase(on), lawOn);
  return MAIN_ACTIONS.map((action) => decideBriefly(engine.schema, law.plan, facts, action));
};

const stanceOf = (says: readonly (string | undefined)[]): Stance => {
  const has = (word: string): boolean => says.includes(word);
  if (has('required') && has('prohibited')) return 'commands some, forbids some';
  if (has('required')) return 'commands';
  if (has('prohibited')) return 'limits';
  return has('permitted') ? 'leaves it to the agency' : 'open';
};
