import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IS_LONG, LOOKS } from '../../../../scripts/looks.ts';
import { crawl, walk } from './crawl.ts';
import { type BrowserDesk, startBrowserDesk } from './desk-browser.ts';
import { fits, sound } from './pages-of.ts';

let desk: BrowserDesk;

beforeAll(async () => {
  desk = await startBrowserDesk();
}, 120_000);

afterAll(async () => {
  await desk?.end();
  expect(desk?.complaints ?? []).toEqual([]);
});

const ROLES = IS_LONG
  ? ['clerk', 'second-person', 'watch-commander', 'counsel', 'records-auditor', 'oversight', 'administrator']
  : ['watch-commander'];
const SCRIPTS = IS_LONG ? [true, false] : [true];
const CASES = ROLES.flatMap((role) =>
  LOOKS.flatMap(({ colorScheme, width }) =>
    SCRIPTS.map((hasScript) => ({
      role,
      colorScheme,
      width,
      hasScript,
      script: hasScript ? 'with script' : 'without script',
    })),
  ),
);

/** Where each role must come by its links alone; a page that no link leads to is not there for a newcomer. */
const MUST_REACH: Readonly<Record<string, readonly string[]>> = {
  clerk: ['/board', '/intake', '/letters', '/letters/*', '/cases/*', '/law'],
  'watch-commander': ['/board', '/letters/*', '/cases/*', '/law', '/oversight'],
  'records-auditor': ['/oversight', '/oversight/audit'],
  administrator: ['/admin', '/admin/users'],
};

describe('every page that links lead to', () => {
  it.each(CASES)(
    'is sound and is walked by the tab key alone: $role, $colorScheme, $width pixels, $script',
    async ({ role, colorScheme, width, hasScript }) => {
      const look: BrowserContextOptions = {
        colorScheme,
        viewport: { width, height: 800 },
        javaScriptEnabled: hasScript,
      };
      const page = await desk.as(role, look);
      const shapes = await crawl(page, holdUp(hasScript));
      expect(shapes).toEqual(expect.arrayContaining([...(MUST_REACH[role] ?? [])]));
    },
    600_000,
  );
});

const holdUp =
  (hasScript: boolean) =>
  async (page: Page): Promise<void> => {
    // axe is a script itself and waits for ever where a page may run none; what it looks at is the same page either way.
    await (hasScript ? sound(page) : fits(page));
    expect([page.url(), await walk(page)]).toEqual([page.url(), { ringless: [], missed: 0 }]);
  };
