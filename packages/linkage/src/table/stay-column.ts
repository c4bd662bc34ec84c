import { dayCount } from './day-number.ts';
import { GrowingNumbers } from './growing-numbers.ts';

/** Added to a count of days so that days before 1970 are whole numbers too. */
const SHIFT = 1 << 20;
/** The end of a stay that has none yet. */
const OPEN = 1 << 21;

/** Stays of a table's rows as first and last day; both 0 is not known. */
export class StayColumn {
  readonly kind = 'stay';
  readonly first = new GrowingNumbers();
  readonly last = new GrowingNumbers();

  /** Gives whether the value could be read. */
  add(text: string): boolean {
    const [from = '', to = from] = text.split('/');
    const first = dayCount(from);
    const last = to.trim() === '..' ? OPEN - SHIFT : dayCount(to);
    const isKnown = first !== undefined && last !== undefined && first <= last;
    this.first.push(isKnown ? first + SHIFT : 0);
    this.last.push(isKnown ? last + SHIFT : 0);
    return isKnown || text.trim() === '';
  }
}
