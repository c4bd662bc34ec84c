import type { Page } from 'playwright-core';

const KEY_MS = 200;
const PAGE_MS = 2000;
const MOST_TABS = 200;

/** Somebody at the keyboard, whose time is counted: so much for each key, and so much to take in each page. */
export interface Typist {
  /** Simulated milliseconds so far. */
  readonly ms: () => number;
  readonly keys: () => number;
  readonly press: (key: string) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  /** Goes by the tabulator to what a selector names. */
  readonly to: (selector: string) => Promise<void>;
  /** Goes past the navigation to what a selector names. */
  readonly skipTo: (selector: string) => Promise<void>;
  /** Presses a key and waits for the page that it leads to. */
  readonly leave: (key: string) => Promise<void>;
  /** Counts what is typed where no page is, such as the name of a file. */
  readonly elsewhere: (keys: number) => void;
}

export const typist = (page: Page): Typist => {
  let keys = 0;
  let pages = 0;
  page.on('load', () => {
    pages += 1;
  });
  const press = async (key: string): Promise<void> => {
    keys += 1;
    await page.keyboard.press(key);
  };
  const isAt = (selector: string): Promise<boolean> =>
    page.evaluate(`document.activeElement?.matches(${JSON.stringify(selector)}) === true`);
  const to = async (selector: string): Promise<void> => {
    for (let tabs = 0; tabs < MOST_TABS; tabs++) {
      if (await isAt(selector)) return;
      await press('Tab');
    }
    throw new Error(`the tabulator does not lead to ${selector} on ${await page.title()}`);
  };
  return {
    ms: () => keys * KEY_MS + pages * PAGE_MS,
    keys: () => keys,
    press,
    type: async (text) => {
      keys += text.length;
      await page.keyboard.type(text);
    },
    to,
    skipTo: async (selector) => {
      await to('.skip');
      await press('Enter');
      await to(selector);
    },
    leave: async (key) => {
      const loaded = page.waitForEvent('load');
      await press(key);
      await loaded;
    },
    elsewhere: (count) => {
      keys += count;
    },
  };
};
