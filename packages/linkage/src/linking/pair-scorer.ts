import { compareNames, NAMES_CONFLICT } from '../comparator/names.ts';
import type { Comparator } from '../comparator/comparator.ts';
import { comparatorsOf } from '../comparator/comparators.ts';
import { IDENTIFIERS_EQUAL } from '../comparator/identifiers.ts';
import type { RecordTable } from '../table/record-table.ts';
import type { FieldWeights, Weights } from '../weights/weights.ts';
import type { IdentifierEvidence } from './pair-evidence.ts';
import type { Rarity } from './rarity.ts';

/** One field of a pair: its level, what the level weighs, and what rarity adds or takes. */
export interface FieldScore {
  readonly field: string;
  readonly level: number;
  readonly weight: number;
  readonly rarity: number;
}

interface ScoredField {
  readonly weights: FieldWeights;
  readonly byLevel: Float64Array;
  readonly comparator: Comparator;
  readonly rarity: Rarity | undefined;
}

/** Scores pairs of rows of two tables. The order of the fields in the weights is the order of what is told. */
export class PairScorer {
  readonly start: number;
  readonly #fields: readonly ScoredField[];
  readonly #confirming: readonly Comparator[];
  readonly #names: Comparator | undefined;

  constructor(weights: Weights, left: RecordTable, right: RecordTable, rarities: readonly (Rarity | undefined)[]) {
    this.start = startOf(weights, right.rows);
    const comparators = comparatorsOf(left, right);
    this.#fields = weights.fields.flatMap((field, at) => {
      const comparator = comparators[at];
      if (comparator === undefined) return [];
      const byLevel = Float64Array.from(field.levels, ({ weight }) => weight);
      return [{ weights: field, byLevel, comparator, rarity: rarities[at] }];
    });
    this.#confirming = this.#fields
      .filter(({ weights }) => weights.confirms === true)
      .map(({ comparator }) => comparator);
    const names = weights.fields.find(({ kind }) => kind === 'name');
    if (names !== undefined) this.#names = namesOf(left, right, names.field);
  }

  /** The total of a pair in bits: what it starts from, and what each field adds or takes. */
  total(left: number, right: number): number {
    let total = this.start;
    for (const { byLevel, comparator, rarity } of this.#fields) {
      const level = comparator.compare(left, right);
      total += byLevel[level] ?? 0;
      if (rarity !== undefined) total += rarity.correction(comparator, byLevel, level, left, right);
    }
    return total;
  }

  /** The same, field by field. */
  scores(left: number, right: number): readonly FieldScore[] {
    return this.#fields.map(({ weights, byLevel, comparator, rarity }) => {
      const level = comparator.compare(left, right);
      return {
        field: weights.field,
        level,
        weight: byLevel[level] ?? 0,
        rarity: rarity?.correction(comparator, byLevel, level, left, right) ?? 0,
      };
    });
  }

  /** What the confirming identifiers say of a pair. */
  identifiers(left: number, right: number): IdentifierEvidence {
    let isSame = false;
    let differs = false;
    for (const comparator of this.#confirming) {
      const level = comparator.compare(left, right);
      if (level === IDENTIFIERS_EQUAL) isSame = true;
      else if (level !== 0) differs = true;
    }
    if (!isSame) return 'none';
    if (differs) return 'identifiers-conflict';
    const names = this.#names?.compare(left, right) ?? 0;
    if (names === 0) return 'name-not-known';
    return names === NAMES_CONFLICT ? 'names-conflict' : 'same';
  }
}

/** What a pair starts from: the odds, in bits, that a row taken at random is the one looked for. */
export const startOf = ({ expectedShare }: Weights, rightRows: number): number =>
  Math.log2(Math.max(expectedShare, 1e-6) / Math.max(rightRows, 1));

const namesOf = (left: RecordTable, right: RecordTable, field: string): Comparator | undefined => {
  const [one, other] = [left.column(field), right.column(field)];
  return one.kind === 'name' && other.kind === 'name' ? compareNames(one, other) : undefined;
};
