import type { Period } from './period.ts';

type Row = Readonly<Record<string, string>>;
/** The county's code of a charge line that stands for a detainer. */
const DETAINER = '4200';

/** What a county's own file tells of detainers in a period. */
export interface CountySide {
  /** Bookings of the period that a detainer line belongs to, each number once. */
  readonly bookings: number;
  /** Bookings from before the period whose detainer line came to its end in it or later. */
  readonly openFromBefore: number;
  readonly byMonth: ReadonlyMap<string, number>;
  /** Lines of these bookings by how they ended, in the county's words. */
  readonly byEnd: ReadonlyMap<string, number>;
}

/** Counts the county's side; a booking that is listed twice counts once. */
export const countySide = (bookings: readonly Row[], charges: readonly Row[], { from, to }: Period): CountySide => {
  const dayOf = new Map(bookings.map(({ booking = '', booking_date: day = '' }) => [booking, day.slice(0, 10)]));
  const lines = charges.filter(({ charge_code: code }) => code === DETAINER);
  const isIn = (day: string): boolean => day >= from && day <= to;
  const within = new Map([...dayOf].filter(([, day]) => isIn(day)));
  const earlier = new Set(
    lines.flatMap(({ booking = '', disposition_date: ended = '' }) => {
      const booked = dayOf.get(booking);
      return booked !== undefined && booked < from && (ended === '' || ended.slice(0, 10) >= from) ? [booking] : [];
    }),
  );
  return {
    bookings: within.size,
    openFromBefore: earlier.size,
    byMonth: countBy([...within.values()].map((day) => day.slice(0, 7))),
    byEnd: countBy(
      lines
        .filter(({ booking = '' }) => within.has(booking))
        .map(({ disposition_type: how = '' }) => (how === '' ? 'nothing entered' : how)),
    ),
  };
};

/** How often each word stands, the most frequent first. */
export const countBy = (words: readonly string[]): ReadonlyMap<string, number> =>
  new Map(
    [...Map.groupBy(words, (word) => word)]
      .map(([word, all]) => [word, all.length] as const)
      .toSorted(([one, few], [other, many]) => many - few || one.localeCompare(other)),
  );
