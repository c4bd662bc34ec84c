import { fold } from '../text/fold.ts';
import { GrowingNumbers } from './growing-numbers.ts';
import type { Terms } from './terms.ts';

type TermKind = 'identifier' | 'text' | 'facility';

const SPACES = / /g;
/** An identifier of zeros, nines or a single repeated sign stands for none. */
const FILLER = /^(.)\1*$/;

/** Values of a table's rows that are compared as a whole: as numbers of terms; 0 is not known. */
export class TermColumn {
  readonly kind: TermKind;
  readonly terms: Terms;
  readonly numbers = new GrowingNumbers();

  constructor(kind: TermKind, terms: Terms) {
    this.kind = kind;
    this.terms = terms;
  }

  /** Gives whether the value could be read. */
  add(text: string): boolean {
    const value = this.#asCompared(text);
    this.numbers.push(value === '' ? 0 : this.terms.numberOf(value));
    return value !== '' || text.trim() === '';
  }

  #asCompared(text: string): string {
    if (this.kind === 'text') return fold(text);
    if (this.kind === 'identifier') {
      const bare = fold(text).replaceAll(SPACES, '');
      return bare.length > 1 && FILLER.test(bare) ? '' : bare;
    }
    const comma = text.lastIndexOf(',');
    return comma < 0 ? fold(text) : `${fold(text.slice(0, comma))},${fold(text.slice(comma + 1))}`;
  }
}
