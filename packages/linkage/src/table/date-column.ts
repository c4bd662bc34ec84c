import { dayDigits } from './day-number.ts';
import { GrowingNumbers } from './growing-numbers.ts';

/** The days of a table's rows as numbers YYYYMMDD; 0 is not known. */
export class DateColumn {
  readonly kind = 'date';
  readonly days = new GrowingNumbers();

  /** Gives whether the value could be read. */
  add(text: string): boolean {
    const digits = dayDigits(text);
    this.days.push(digits ?? 0);
    return digits !== undefined || text.trim() === '';
  }
}
