/** Where each place stands on a map of equal squares, by row from the north and column from the west. Territories stand below. */
const ROWS: readonly (readonly [row: number, places: string])[] = [
  [1, 'AK:1 ME:12'],
  [2, 'VT:11 NH:12'],
  [3, 'WA:2 ID:3 MT:4 ND:5 MN:6 WI:7 MI:9 NY:10 MA:11 RI:12'],
  [4, 'OR:2 NV:3 WY:4 SD:5 IA:6 IL:7 IN:8 OH:9 PA:10 NJ:11 CT:12'],
  [5, 'CA:2 UT:3 CO:4 NE:5 MO:6 KY:7 WV:8 VA:9 MD:10 DE:11'],
  [6, 'AZ:3 NM:4 KS:5 AR:6 TN:7 NC:8 SC:9 DC:10'],
  [7, 'OK:5 LA:6 MS:7 AL:8 GA:9'],
  [8, 'HI:1 TX:5 FL:10'],
  [9, 'GU:1 MP:2 AS:3 PR:11 VI:12'],
];

/** Row and column of a place by its postal code, each from 1. */
export const TILES: ReadonlyMap<string, { row: number; column: number }> = new Map(
  ROWS.flatMap(([row, places]) =>
    places.split(' ').map((place) => {
      const [postal = '', column = ''] = place.split(':');
      return [postal, { row, column: Number(column) }] as const;
    }),
  ),
);
