import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordsFolder } from '../../src/records.ts';
import { runMain } from '../run-main.ts';
import { followLinks } from '../site-links.ts';
import { LOOKS, openBrowser, violationsOf, withPage } from './open-pages.ts';

const site = mkdtempSync(join(tmpdir(), 'holdpoint-figures-'));
let browser: Browser;

// Without the records the figures are marked as not available, and the pages must stand all the same.
beforeAll(async () => {
  browser = await openBrowser();
  const { status } = await runMain('figures', 'publish', site, '--preview', '--data', recordsFolder(process.env));
  expect(status).toBe(0);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  rmSync(site, { recursive: true });
});

const PAGES = [
  'index.html',
  'claims.html',
  'law.html',
  'reports.html',
  'calendar.html',
  'notes.html',
  'law/2018-01-04.html',
  'codebooks/ice-detainers-64.html',
  'figures/detainers-2015-by-month.html',
  'figures/detainers-2015-by-lift-reason.html',
  'figures/minnesota-by-month.html',
  'figures/national-by-month.html',
  'figures/detainers-by-state.html',
  'figures/recent-california.html',
  'figures/pierce-overstay-by-length.html',
  'figures/travis-overstay-by-law.html',
  'claims/trac-monthly-means.html',
] as const;

describe.each(PAGES)('%s', (path) => {
  it.each(LOOKS)(
    'has nothing that axe objects to in $colorScheme at $width pixels, and does not scroll sideways',
    async ({ colorScheme, width }) => {
      await withPage(browser, join(site, path), { colorScheme, width }, async (page) => {
        expect(await violationsOf(page)).toEqual([]);
        const right = await page.evaluate(`
        for (const fold of document.querySelectorAll('details')) fold.open = true;
        Math.max(document.documentElement.scrollWidth, ...[...document.querySelectorAll('main *')]
          .filter((one) => one.closest('svg, .wide') === null).map((one) => one.getBoundingClientRect().right))`);
        expect(right).toBeLessThanOrEqual(width);
      });
    },
  );
});

it('with script off, a figure shows its question and how to make it again', async () => {
  await withPage(
    browser,
    join(site, 'figures/detainers-2015-by-month.html'),
    { colorScheme: 'light', width: 1280, hasScript: false },
    async (page) => {
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Detainers prepared in 2015, by month');
      expect(await page.getByRole('heading', { name: 'How it is counted' }).isVisible()).toBe(true);
    },
  );
});

it('a printed page leaves out what only a screen needs, on white', async () => {
  await withPage(
    browser,
    join(site, 'figures/travis-detainers.html'),
    { colorScheme: 'dark', width: 1000 },
    async (page) => {
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('nav').first().isVisible()).toBe(false);
      expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)');
    },
  );
});

it('every link of the site leads to a place that is there', () => {
  const { lost, pages } = followLinks(site);
  expect(lost).toEqual([]);
  expect(pages).toBeGreaterThan(60);
});
