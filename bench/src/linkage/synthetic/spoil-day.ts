import { CHANNELS, type Channel } from './channels.ts';
import type { Draw } from './draw.ts';
import { asDay, day } from './person.ts';

/** A date of birth as a list has it: at most one channel falls to it. */
export const spoilDay = (draw: Draw, born: string, noted: Channel[]): string => {
  const [year = 0, month = 0, ofMonth = 0] = born.split('-').map(Number);
  const falls = (channel: Channel): boolean => {
    const does = draw.chance(CHANNELS[channel]);
    if (does) noted.push(channel);
    return does;
  };
  if (falls('date not known')) return '';
  if (falls('another date')) return day(draw, 1955, 52);
  if (falls('first of January')) return asDay(year, 1, 1);
  if (falls('year off by one')) return asDay(year + (draw.chance(0.5) ? 1 : -1), month, ofMonth);
  if (ofMonth <= 12 && ofMonth !== month && falls('day and month swapped')) return asDay(year, ofMonth, month);
  if (falls('slip in the date')) return slipInDay(draw, born);
  return born;
};

/** One digit of the year's last two or of the day changed, or the year's last two swapped. */
const slipInDay = (draw: Draw, born: string): string => {
  const at = draw.from([2, 3, 9]);
  if (draw.chance(0.3)) return born.slice(0, 2) + born[3] + born[2] + born.slice(4);
  return born.slice(0, at) + String(draw.below(10)) + born.slice(at + 1);
};
