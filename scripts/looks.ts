interface Look {
  readonly colorScheme: 'light' | 'dark';
  /** In CSS pixels. */
  readonly width: number;
}

const WIDE: Look = { colorScheme: 'light', width: 1280 };
const NARROW: Look = { colorScheme: 'dark', width: 320 };

/** Whether this is the long run, `npm run test:long`, which sets HOLDPOINT_LONG. */
export const IS_LONG = process.env.HOLDPOINT_LONG === 'yes';

/** The looks in which tests in a browser hold each page: by day at a desk; in the long run at night on a telephone too. */
export const LOOKS: readonly Look[] = IS_LONG ? [WIDE, NARROW] : [WIDE];
