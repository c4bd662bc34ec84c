import { compareNames, NAMES_CONFLICT } from '../comparator/names.ts';
import { type Comparator, NOT_KNOWN } from '../comparator/comparator.ts';
import type { GrowingNumbers } from '../table/growing-numbers.ts';
import { comparatorsOf } from '../comparator/comparators.ts';
import { IDENTIFIERS_EQUAL } from '../comparator/identifiers.ts';
import type { RecordTable } from '../table/record-table.ts';
import type { FieldWeights, Weights } from '../weights/weights.ts';
import type { IdentifierEvidence } from './pair-evidence.ts';
import { MOST_BITS, type Rarity } from './rarity.ts';

/** One field of a pair: its level, what the level weighs, and what rarity adds or takes. */
export interface FieldScore {
  readonly field: string;
  readonly level: number;
  readonly weight: number;
  readonly rarity: number;
  /** Whether the field tells who the person is, and not where or when somebody was. */
  readonly isOfPerson: boolean;
}

/** Fields in the order in which they are cheap to compare, so that most pairs are settled before their names are read. */
const CHEAP_FIRST: readonly FieldWeights['kind'][] = ['date', 'stay', 'facility', 'identifier', 'text', 'name'];

const OF_PERSON: readonly FieldWeights['kind'][] = ['name', 'date', 'identifier'];

interface ScoredField {
  readonly weights: FieldWeights;
  readonly byLevel: Float64Array;
  readonly comparator: Comparator;
  readonly rarity: Rarity | undefined;
}

/** A field with the most that the fields after it can still add. */
interface TimedField extends ScoredField {
  readonly restAtMost: number;
}

interface Confirming {
  readonly left: GrowingNumbers;
  readonly right: GrowingNumbers;
  readonly comparator: Comparator;
}

/** Scores pairs of rows of two tables. The order of the fields in the weights is the order of what is told. */
export class PairScorer {
  readonly start: number;
  readonly #fields: readonly ScoredField[];
  readonly #cheapFirst: readonly TimedField[];
  readonly #confirming: readonly Confirming[];
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
    this.#cheapFirst = cheapFirst(this.#fields);
    this.#confirming = this.#fields.flatMap(({ weights: { field, confirms }, comparator }) => {
      const [one, other] = [left.column(field), right.column(field)];
      return confirms === true && one.kind === 'identifier' && other.kind === 'identifier'
        ? [{ left: one.numbers, right: other.numbers, comparator }]
        : [];
    });
    const names = weights.fields.find(({ kind }) => kind === 'name');
    if (names !== undefined) this.#names = namesOf(left, right, names.field);
  }

  /**
   * The total of a pair in bits: what it starts from, and what each field adds or takes. Where the total cannot reach
   * `least` any more, it stops and gives minus infinity.
   */
  total(left: number, right: number, least = Number.NEGATIVE_INFINITY): number {
    let total = this.start;
    for (let at = 0; at < this.#cheapFirst.length; at++) {
      const field = this.#cheapFirst[at];
      if (field === undefined) continue;
      const level = field.comparator.compare(left, right);
      total += field.byLevel[level] ?? 0;
      if (field.rarity !== undefined) {
        total += field.rarity.correction(field.comparator, field.byLevel, level, left, right);
      }
      if (total + field.restAtMost < least) return Number.NEGATIVE_INFINITY;
    }
    return total;
  }

  /** What name, dates and identifiers alone add or take: how well the two fit as a person, wherever and whenever held. */
  person(left: number, right: number): number {
    return this.scores(left, right).reduce(
      (sum, { weight, rarity, isOfPerson }) => sum + (isOfPerson ? weight + rarity : 0),
      0,
    );
  }

  /** The total field by field. */
  scores(left: number, right: number): readonly FieldScore[] {
    return this.#fields.map(({ weights, byLevel, comparator, rarity }) => {
      const level = comparator.compare(left, right);
      return {
        field: weights.field,
        level,
        weight: byLevel[level] ?? 0,
        rarity: rarity?.correction(comparator, byLevel, level, left, right) ?? 0,
        isOfPerson: OF_PERSON.includes(weights.kind),
      };
    });
  }

  /** What the confirming identifiers say of a pair. */
  identifiers(left: number, right: number): IdentifierEvidence {
    let isSame = false;
    for (const { left: numbers, right: others } of this.#confirming) {
      const number = numbers.at(left);
      if (number !== 0 && number === others.at(right)) isSame = true;
    }
    if (!isSame) return 'none';
    const differs = this.#confirming.some(({ comparator }) => {
      const level = comparator.compare(left, right);
      return level !== NOT_KNOWN && level !== IDENTIFIERS_EQUAL;
    });
    if (differs) return 'identifiers-conflict';
    const names = this.#names?.compare(left, right) ?? 0;
    if (names === 0) return 'name-not-known';
    return names <= NAMES_CONFLICT ? 'names-conflict' : 'same';
  }
}

/** What a pair starts from: the odds, in bits, that a row taken at random is the one looked for. */
export const startOf = ({ expectedPartners }: Weights, rightRows: number): number =>
  Math.log2(expectedPartners / Math.max(rightRows, 1));

const cheapFirst = (fields: readonly ScoredField[]): readonly TimedField[] => {
  const ordered = fields.toSorted(
    (one, other) => CHEAP_FIRST.indexOf(one.weights.kind) - CHEAP_FIRST.indexOf(other.weights.kind),
  );
  const mostOf = ({ byLevel, rarity }: ScoredField): number =>
    Math.max(...byLevel) + (rarity === undefined ? 0 : MOST_BITS);
  return ordered.map((field, at) => ({
    ...field,
    restAtMost: ordered.slice(at + 1).reduce((sum, rest) => sum + mostOf(rest), 0),
  }));
};

const namesOf = (left: RecordTable, right: RecordTable, field: string): Comparator | undefined => {
  const [one, other] = [left.column(field), right.column(field)];
  return one.kind === 'name' && other.kind === 'name' ? compareNames(one, other) : undefined;
};
