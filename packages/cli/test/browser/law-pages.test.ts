import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runMain } from '../run-main.ts';
import { followLinks } from '../site-links.ts';
import { LOOKS, openBrowser, violationsOf, withPage } from './open-pages.ts';

const site = mkdtempSync(join(tmpdir(), 'holdpoint-pages-'));
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
  const { status } = await runMain('law', 'show', '--all', '--html', '--out', site);
  expect(status).toBe(0);
  expect((await runMain('law', 'show', 'penal code 5025', '--html', '--out', join(site, 'versions.html'))).status).toBe(
    0,
  );
});

afterAll(async () => {
  await browser?.close();
  rmSync(site, { recursive: true });
});

const PAGES = [
  ['the index of all packs', 'index.html'],
  ['the index of a pack', 'us-ca/index.html'],
  ['the largest provision', 'us-ca/gov-7284.6.html'],
  ['a provision of long conditions', 'us-ca/gov-7282.5.html'],
  ['a provision of questions and duties', 'us-ca/gov-7283.1.html'],
  ['all versions of a citation, on a page alone', 'versions.html'],
] as const;

describe.each(PAGES)('%s', (_name, path) => {
  it.each(LOOKS)(
    'has nothing that axe objects to in $colorScheme at $width pixels, and asks for nothing else',
    async ({ colorScheme, width }) => {
      await withPage(browser, join(site, path), { colorScheme, width }, async (page) => {
        expect(await violationsOf(page)).toEqual([]);
      });
    },
  );

  it('does not scroll sideways at 320 pixels, which is 400 % of 1280, with every fold open', async () => {
    await withPage(browser, join(site, path), { colorScheme: 'light', width: 320 }, async (page) => {
      const widths = await page.evaluate(`
        for (const fold of document.querySelectorAll('details')) fold.open = true;
        [document.documentElement.scrollWidth, ...[...document.querySelectorAll('main *')].map((one) => one.getBoundingClientRect().right)]`);
      expect(Math.max(...(widths as number[]))).toBeLessThanOrEqual(320);
    });
  });
});

/** What has the focus: its words, and whether a ring is drawn around it. */
const focused = (page: Page): Promise<{ words: string; hasRing: boolean; isSeen: boolean }> =>
  page.evaluate(`(() => {
    const one = document.activeElement;
    const box = one.getBoundingClientRect();
    return { words: one.textContent.trim(), hasRing: getComputedStyle(one).outlineStyle !== 'none', isSeen: box.left >= 0 && box.width > 0 };
  })()`);

describe('with the keyboard only', () => {
  it('the first key leads to the text, past what stands above it', async () => {
    await withPage(
      browser,
      join(site, 'us-ca/gov-7284.6.html'),
      { colorScheme: 'light', width: 1280 },
      async (page) => {
        await page.keyboard.press('Tab');
        expect(await focused(page)).toEqual({ words: 'Skip to the text', hasRing: true, isSeen: true });
        await page.keyboard.press('Enter');
        await page.keyboard.press('Tab');
        expect(await focused(page)).toEqual({ words: 'What it says', hasRing: true, isSeen: true });
      },
    );
  });

  it('the facts of an example open', async () => {
    await withPage(
      browser,
      join(site, 'us-ca/gov-7284.4.html'),
      { colorScheme: 'light', width: 1280 },
      async (page) => {
        await page.locator('summary').first().focus();
        await page.keyboard.press('Enter');
        expect(await page.locator('details[open] li').first().isVisible()).toBe(true);
      },
    );
  });

  it('a rule leads to the rule of another provision that it defeats', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(pathToFileURL(join(site, 'us-ca/gov-7282.5.html')).href);
    await page.getByRole('link', { name: '§ 7284.6(a)(4)' }).first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/gov-7284\.6\.html#rule-no-transfer$/);
    expect(await page.locator(':target').textContent()).toContain('Do not hand a person over');
    await context.close();
  });
});

it('every link of the site leads to a place that is there', () => {
  const { lost, pages } = followLinks(site);
  expect(lost).toEqual([]);
  expect(pages).toBeGreaterThan(30);
});

it('a printed page leaves out what only a screen needs', async () => {
  await withPage(browser, join(site, 'us-ca/gov-7283.1.html'), { colorScheme: 'dark', width: 1000 }, async (page) => {
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('nav').first().isVisible()).toBe(false);
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)');
  });
});
