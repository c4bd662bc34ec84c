import {
  type Action,
  type Answer,
  type Engine,
  type Grade,
  MAIN_ACTIONS,
  type Norm,
  parseDay,
  type ResolvedPack,
} from '@holdpoint/engine';
import type { Jurisdiction } from '../law-map/jurisdictions.ts';
import { GRADES, type MapCell, mapRows, type Stance } from '../law-map/map-view.ts';
import { placesInOrder } from './places.ts';

/** How one place's own law on one act is covered. */
export interface ActCoverage {
  readonly action: Action;
  /** Which way its own law leans in the plain case. */
  readonly stance: string;
  /** What the plain case is told, all layers together. */
  readonly answer: Answer;
  /** Rules of its own in force; what it says of silence does not count. */
  readonly rules: number;
  /** The lowest grade of those rules; of its rules on silence where it has no others. */
  readonly grade: Grade | undefined;
  /** Worked examples that say what the answer is. */
  readonly examples: number;
  /** The newest day on which a rule on the act was looked up. */
  readonly lookedUp: string | undefined;
}

export interface PlaceCoverage {
  readonly place: Jurisdiction;
  /** `undefined` where there is no pack. */
  readonly pack: ResolvedPack | undefined;
  readonly stance: Stance;
  readonly grade: Grade | undefined;
  readonly lookedUp: string | undefined;
  readonly acts: readonly ActCoverage[];
}

/** The day of the newest reading of any document: the list tells of the law on that day, as it was known then. */
export const newestReading = (engine: Engine): string =>
  engine.packs
    .flatMap((pack) => [...pack.provisions, ...pack.norms].map(({ readOn }) => readOn))
    .reduce((a, b) => (a > b ? a : b), '');

/** What is encoded of each place, act by act, on a day. The packs must have their worked examples. */
export const coverageOf = (
  engine: Engine,
  jurisdictions: readonly Jurisdiction[],
  on: string,
): readonly PlaceCoverage[] => {
  const places = placesInOrder(engine, jurisdictions);
  const rows = mapRows(engine, places, { on, today: on });
  return rows.map(({ stance, grade, readOn, cells, ...place }) => {
    const pack = engine.packs.find(({ id }) => id === place.pack);
    const acts = pack === undefined ? [] : cells.map((cell) => actCoverage(pack, cell, parseDay(on) ?? 0));
    return { place, pack, stance, grade, lookedUp: readOn, acts };
  });
};

const actCoverage = (pack: ResolvedPack, { action, answer, own }: MapCell, on: number): ActCoverage => {
  const inForce = pack.norms.filter((norm) => norm.action === action && holds(norm, on));
  const spoken = inForce.filter(({ kind }) => kind !== 'closes');
  const told = spoken.length > 0 ? spoken : inForce;
  return {
    action,
    stance: STANCES[own],
    answer,
    rules: new Set(spoken.map(({ id }) => id)).size,
    grade: GRADES.find((grade) => told.some((norm) => norm.grade === grade)),
    examples: pack.examples.filter(({ expect }) => action in expect).length,
    lookedUp: told
      .map(({ readOn }) => readOn)
      .toSorted()
      .at(-1),
  };
};

const holds = ({ inForce, recorded }: Norm, on: number): boolean =>
  inForce.from <= on && on < inForce.to && recorded.from <= on && on < recorded.to;

const STANCES: Readonly<Record<MapCell['own'], string>> = {
  required: 'commands',
  prohibited: 'limits',
  permitted: 'leaves it to the agency',
  conditional: 'turns on a fact',
  unsettled: 'open',
  silent: 'silent',
  'does not reach': 'does not reach',
};

/** The acts of the list, in their order. */
export const COVERED_ACTS = MAIN_ACTIONS;
