interface Look {
  readonly colorScheme: 'light' | 'dark';
  /** In CSS pixels. */
  readonly width: number;
}

const WIDE: Look = { colorScheme: 'light', width: 1280 };
const NARROW: Look = { colorScheme: 'dark', width: 320 };

/** The looks in which tests in a browser hold each page: by day at a desk; in the long run, which sets HOLDPOINT_LOOKS=all, at night on a telephone too. */
export const LOOKS: readonly Look[] = process.env.HOLDPOINT_LOOKS === 'all' ? [WIDE, NARROW] : [WIDE];
