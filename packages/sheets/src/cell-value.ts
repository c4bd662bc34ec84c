import { format, getFormatDateInfo, isDateFormat } from 'numfmt';

/** What a cell says, or why it cannot be told. */
export type CellValue = { readonly value: string | boolean } | { readonly fault: string };

/**
 * What a cell with a number in it says. A format that shows year, month and day makes it an ISO day, whatever the time
 * beside it; any other number is what the sheet shows, but for the format General, which shortens long numbers: there
 * it is the number in full.
 */
export const numberCell = (stored: string, pattern: string, is1904: boolean): CellValue => {
  const number = Number(stored);
  if (stored.trim() === '' || !Number.isFinite(number)) {
    return { fault: `found "${stored}" where a number is stored; write the value anew` };
  }
  if (pattern === 'General' || pattern === '') return { value: String(number) };
  if (isWholeDate(pattern)) return dayCell(number, is1904);
  try {
    return { value: format(pattern, isDateFormat(pattern) && is1904 ? number + DAYS_1900_TO_1904 : number) };
  } catch {
    return { value: String(number) };
  }
};

const WHOLE_DATES = new Map<string, boolean>();

/** A workbook uses few formats and many cells, so what a format shows is worked out once. */
const isWholeDate = (pattern: string): boolean => {
  const known = WHOLE_DATES.get(pattern);
  if (known !== undefined) return known;
  const { year, month, day } = getFormatDateInfo(pattern);
  const isWhole = isDateFormat(pattern) && year && month && day;
  WHOLE_DATES.set(pattern, isWhole);
  return isWhole;
};

const DAYS_1900_TO_1904 = 1462;
const DAY_OF_1970 = 25_569;
const LAST_DAY = 2_958_465;
/** Excel keeps a 29 February 1900 that never was, as an older program did; days before it are counted one further. */
const FALSE_LEAP_DAY = 60;

const dayCell = (number: number, is1904: boolean): CellValue => {
  const count = Math.floor(number) + (is1904 ? DAYS_1900_TO_1904 : 0);
  if (count < 1 || count > LAST_DAY || (count === FALSE_LEAP_DAY && !is1904)) {
    return { fault: `found the number ${number} shown as a date, which is no day; write a day as YYYY-MM-DD` };
  }
  const real = count < FALSE_LEAP_DAY ? count + 1 : count;
  return { value: new Date((real - DAY_OF_1970) * 86_400_000).toISOString().slice(0, 10) };
};
