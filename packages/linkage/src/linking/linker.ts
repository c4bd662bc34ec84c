import { BlockIndex } from '../blocking/block-index.ts';
import { Candidates } from '../blocking/candidates.ts';
import type { RecordTable } from '../table/record-table.ts';
import type { Weights } from '../weights/weights.ts';
import { LinkedPairs } from './linked-pairs.ts';
import { PairScorer } from './pair-scorer.ts';
import { Rarity } from './rarity.ts';

/**
 * Searches one table, indexed once, for the records of others. The other tables share its fields and its lexicon.
 */
export class Linker {
  readonly weights: Weights;
  readonly table: RecordTable;
  readonly #indexes: readonly BlockIndex[];
  readonly #rarities: readonly (Rarity | undefined)[];

  constructor(weights: Weights, table: RecordTable) {
    this.weights = weights;
    this.table = table;
    this.#indexes = weights.blocking.map((rule) => new BlockIndex(table, rule));
    this.#rarities = weights.fields.map((field) => Rarity.of(table.column(field.field), field));
  }

  /** What scores a row of `left` against a row of the indexed table. */
  scorer(left: RecordTable): PairScorer {
    return new PairScorer(this.weights, left, this.table, this.#rarities);
  }

  /**
   * The pairs worth a look: totals from `leave` on, and every pair with an equal confirming identifier, whatever its total.
   * A table linked with itself gives each pair once.
   */
  link(left: RecordTable, leave: number = this.weights.thresholds.leave): LinkedPairs {
    const scorer = this.scorer(left);
    const candidates = new Candidates(left, this.table.rows, this.#indexes);
    const pairs = new LinkedPairs(candidates.counts);
    for (let row = 0; row < left.rows; row++) {
      const found = candidates.of(row);
      for (let at = 0; at < found.length; at++) {
        const other = found.at(at);
        if (left === this.table && row >= other) continue;
        pairs.compared++;
        const identifiers = scorer.identifiers(row, other);
        const total = scorer.total(row, other, identifiers === 'none' ? leave : undefined);
        if (total < leave && identifiers === 'none') continue;
        pairs.add(row, other, total, scorer.person(row, other), identifiers);
      }
      pairs.endRow(this.weights.thresholds.enter);
    }
    return pairs;
  }
}
