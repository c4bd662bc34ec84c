import { z } from 'zod';

/** A way in which the desk is used: every journey is taken in each by the long run, and in the first by every run. */
export interface Way {
  /** Whether whoever works has no pointer. */
  readonly isByKeyboard: boolean;
  /** What the browser is told of itself. */
  readonly look: {
    readonly colorScheme?: 'dark';
    readonly viewport?: { readonly width: number; readonly height: number };
    readonly javaScriptEnabled?: false;
  };
}

const AT_A_DESK: Way = { isByKeyboard: false, look: {} };

export const WAYS = {
  'at a desk': AT_A_DESK,
  'by the keyboard alone': { isByKeyboard: true, look: {} },
  'without script': { isByKeyboard: false, look: { javaScriptEnabled: false } },
  'on a telephone at night': {
    isByKeyboard: false,
    look: { colorScheme: 'dark', viewport: { width: 390, height: 844 } },
  },
  'by the keyboard alone, without script, in a narrow window': {
    isByKeyboard: true,
    look: { colorScheme: 'dark', javaScriptEnabled: false, viewport: { width: 320, height: 640 } },
  },
} as const satisfies Readonly<Record<string, Way>>;

export type WayName = keyof typeof WAYS;

const named = z.enum(Object.keys(WAYS) as [WayName, ...WayName[]]);

/** The way of this run, which HOLDPOINT_WAY names. */
export const WAY: Way = WAYS[named.parse(process.env.HOLDPOINT_WAY ?? 'at a desk')];
