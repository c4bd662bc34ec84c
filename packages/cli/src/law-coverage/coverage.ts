import {
  type Action,
  DAWN,
  decideBriefly,
  type Engine,
  formatDay,
  type LayerAnswer,
  MAIN_ACTIONS,
  parseDay,
  type ResolvedPack,
} from '@holdpoint/engine';
import { mapRows } from '../law-map/map-view.ts';

/** How one act stands in one place. */
export interface CoverageCell {
  readonly action: Action;
  readonly answer: string;
  /** The lowest grade among the rules of the place's own pack that speak of the act today; silence alone has none. */
  readonly grade: string | undefined;
  /** How many worked examples of the pack expect an answer on the act. */
  readonly examples: number;
}

/** What is encoded of one place. */
export interface CoverageRow {
  readonly pack: string;
  readonly title: string;
  readonly stance: string;
  readonly provisions: number;
  readonly norms: number;
  readonly examples: number;
  readonly readOn: string;
  readonly cells: readonly CoverageCell[];
}

/** One layer forbids what another, of the same place, allows or commands, each with its citations. */
export interface Disagreement {
  readonly pack: string;
  readonly title: string;
  readonly action: Action;
  readonly answer: string;
  readonly layers: readonly { readonly pack: string; readonly says: string; readonly by: readonly string[] }[];
  /** A worked example in which it shows. */
  readonly example: string;
  readonly on: string;
}

export interface Coverage {
  readonly rows: readonly CoverageRow[];
  readonly disagreements: readonly Disagreement[];
}

const GRADES = ['memory', 'secondary', 'partial', 'text'];

/** What is encoded, place by place and act by act, on the day that its newest document was read. */
export const coverage = (engine: Engine): Coverage => {
  const packs = engine.packs.filter(({ layer }) => layer !== 'policy');
  const on =
    packs
      .flatMap((pack) => pack.provisions.map(({ readOn }) => readOn))
      .toSorted()
      .at(-1) ?? formatDay(DAWN);
  return {
    rows: packs.map((pack) => rowOf(engine, pack, on)),
    disagreements: packs.flatMap((pack) => disagreementsOf(engine, pack, on)),
  };
};

const rowOf = (engine: Engine, pack: ResolvedPack, on: string): CoverageRow => {
  const place = { pack: pack.id, postal: '', name: pack.title, kind: '' };
  const [row] = mapRows(engine, [place], { on, today: on });
  return {
    pack: pack.id,
    title: pack.title,
    stance: row?.stance ?? 'no pack',
    provisions: pack.provisions.length,
    norms: pack.norms.length,
    examples: pack.examples.length,
    readOn: row?.readOn ?? '',
    cells: MAIN_ACTIONS.map((action) => ({
      action,
      answer: row?.cells.find((cell) => cell.action === action)?.answer ?? '',
      grade: gradeOf(pack, action, on),
      examples: pack.examples.filter(({ expect }) => Object.hasOwn(expect, action)).length,
    })),
  };
};

const gradeOf = (pack: ResolvedPack, action: Action, on: string): string | undefined => {
  const day = parseDay(on) ?? DAWN;
  const spoken = pack.norms.filter(
    (norm) => norm.action === action && norm.kind !== 'closes' && norm.inForce.from <= day && day < norm.inForce.to,
  );
  return spoken.map(({ grade }) => grade).toSorted((a, b) => GRADES.indexOf(a) - GRADES.indexOf(b))[0];
};

/**
 * The worked examples in which a lower layer allows or commands what a higher one forbids, or forbids what a higher one
 * commands. That a state forbids what federal law leaves open is no disagreement.
 */
const disagreementsOf = (engine: Engine, pack: ResolvedPack, on: string): readonly Disagreement[] => {
  const found = new Map<string, Disagreement>();
  for (const { name, on: day, facts, expect } of pack.examples) {
    const acts = MAIN_ACTIONS.filter((action) => Object.hasOwn(expect, action));
    const [lawOn, knownOn] = [parseDay(day) ?? DAWN, parseDay(on) ?? DAWN];
    const law = engine.law({ jurisdiction: pack.id, lawOn, knownOn });
    if (law === undefined || acts.length === 0) continue;
    const read = engine.readFacts(law, facts, lawOn).facts;
    for (const action of acts) {
      const { answer, layers } = decideBriefly(engine.schema, law.plan, read, action);
      const opposed = opposedLayers(layers.filter((layer) => layer.layer !== 'policy'));
      if (opposed === undefined) continue;
      const key = `${action} ${opposed.map(({ by }) => by.join()).join()}`;
      if (!found.has(key))
        found.set(key, { pack: pack.id, title: pack.title, action, answer, layers: opposed, example: name, on: day });
    }
  }
  return [...found.values()];
};

/** The highest layer that another below it opposes, and that other. */
const opposedLayers = (layers: readonly LayerAnswer[]): readonly [LayerAnswer, LayerAnswer] | undefined => {
  for (const [at, higher] of layers.entries()) {
    const lower = layers.slice(at + 1).find(({ says }) => opposes(higher.says, says));
    if (lower !== undefined) return [higher, lower];
  }
  return undefined;
};

const opposes = (higher: LayerAnswer['says'], lower: LayerAnswer['says']): boolean =>
  (higher === 'prohibited' && (lower === 'permitted' || lower === 'required')) ||
  (higher === 'required' && lower === 'prohibited');
