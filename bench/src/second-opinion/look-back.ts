const DAY = 86_400_000;

/** The day on which so many years have passed; an anniversary of 29 February falls on the 28th where there is none. */
const anniversaryOf = (day: number, years: number): number => {
  const date = new Date(day * DAY);
  const [year, month, dayOfMonth] = [date.getUTCFullYear() + years, date.getUTCMonth(), date.getUTCDate()];
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(dayOfMonth, lastOfMonth)) / DAY;
};

/** The first days whose anniversary is on the day of the act or later, and later. Found by trying, not by reckoning back. */
export const lookBack = (act: number, years: number): { onOrAfter: number; after: number } => {
  let day = act - 366 * years - 3;
  while (anniversaryOf(day, years) < act) day += 1;
  const onOrAfter = day;
  while (anniversaryOf(day, years) <= act) day += 1;
  return { onOrAfter, after: day };
};
