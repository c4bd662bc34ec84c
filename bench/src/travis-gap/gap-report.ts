import type { CountySide } from './county-side.ts';
import type { FederalSide } from './federal-side.ts';
import type { Period } from './period.ts';

/** What neither file says, and what the gap would need to be told apart by it. */
export const CANNOT_BE_KNOWN = [
  'which federal row and which booking are of one person: neither file holds a number, a name or a birth date',
  'how many federal rows are of one person or one booking: a new form for the same person is a row of its own',
  'which detainers were prepared and never sent, or sent and never received: the extract holds the day of preparation alone',
  'which detainers came for people whom the jail had let go, moved or never held: the county’s file holds only those it entered',
  'whether the county entered every detainer that it received: some of its lines are marked as errors',
] as const;

/** The gap between the two files, category by category, in lines to be read. */
export const gapReport = (county: CountySide, federal: FederalSide, { from, to }: Period): readonly string[] => {
  const { rows, elsewhere, notifications, detainers, placeless } = federal;
  const most = county.bookings + county.openFromBefore;
  const months = [...new Set([...federal.byMonth.keys(), ...county.byMonth.keys()])].toSorted();
  return [
    `Travis County, Texas, ${from} to ${to}: the county’s file has ${county.bookings} bookings with a detainer, the federal extract ${rows} rows.`,
    '',
    'What the files themselves explain',
    line(rows, 'rows of the federal extract at places named Travis in Texas'),
    ...[...elsewhere].map(([place, count]) => line(-count, `at another agency of like name: ${place}`)),
    line(-notifications, 'requests to be told of a release (I-247N), which ask for no hold'),
    line(detainers, 'detainers at the county’s jail'),
    line(-county.bookings, 'bookings with a detainer in the county’s file'),
    line(
      -county.openFromBefore,
      'at most: bookings from before, whose detainer line ended in these days or later (its federal row may be older)',
    ),
    line(detainers - most, `left unexplained at least; ${detainers - county.bookings} at most`),
    '',
    'What the federal rows say of the detainers at the county’s jail',
    ...told(federal.byLift),
    '',
    'What the county’s lines say (a booking may have several)',
    ...told(county.byEnd),
    '',
    'By month: federal by the day of preparation, county by the day of booking',
    ...months.map((month) => `  ${month}  ${shown(federal.byMonth.get(month))} ${shown(county.byMonth.get(month))}`),
    '',
    'What cannot be known from these files',
    ...CANNOT_BE_KNOWN.map((one) => `  - ${one}`),
    `  - whether any of the ${placeless.toLocaleString('en-US')} rows of the whole extract that name no place belong here`,
  ];
};

const pad = (count: number): string => String(count).padStart(6);
const line = (count: number, words: string): string => `${pad(count)}  ${words}`;

/** A count under 11 could point to somebody through the days in the county's file. */
const LEAST = 11;
const shown = (count = 0): string =>
  count > 0 && count < LEAST ? `under ${LEAST}`.padStart(9) : String(count).padStart(9);

/** Counts with their words; those that are small are told together. */
const told = (counts: ReadonlyMap<string, number>): readonly string[] => {
  const small = [...counts].filter(([, count]) => count < LEAST);
  const others = small.reduce((sum, [, count]) => sum + count, 0);
  return [
    ...[...counts].filter(([, count]) => count >= LEAST).map(([words, count]) => line(count, words)),
    ...(small.length === 0 ? [] : [line(others, `other words, ${small.length} of them, each under ${LEAST}`)]),
  ];
};
