const DAY_TEXT = /^(\d{4})-?(\d{2})-?(\d{2})$/;

/** A day as the number YYYYMMDD, as written, in the calendar or not; `undefined` where it is no such text. */
export const dayDigits = (text: string): number | undefined => {
  const [, year, month, day] = DAY_TEXT.exec(text.trim()) ?? [];
  return year === undefined ? undefined : Number(`${year}${month}${day}`);
};

/** Days since 1970-01-01 of a day of the calendar; `undefined` where it is no such text. */
export const dayCount = (text: string): number | undefined => {
  const digits = dayDigits(text);
  if (digits === undefined) return undefined;
  const [year, month, day] = [Math.floor(digits / 10_000), Math.floor(digits / 100) % 100, digits % 100];
  const at = Date.UTC(year, month - 1, day);
  const isOfCalendar = month >= 1 && month <= 12 && new Date(at).getUTCDate() === day;
  return isOfCalendar ? at / 86_400_000 : undefined;
};
