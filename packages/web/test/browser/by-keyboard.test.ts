import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findBrowser } from '../../../../scripts/browser.mjs';
import { byKeyboard } from './by-keyboard.ts';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  const found = findBrowser();
  if ('problem' in found) throw new Error(found.problem);
  browser = await chromium.launch({ executablePath: found.path, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
});
afterAll(() => browser?.close());

const CONTROLS = `
  <input id="name" value="before" /><input id="day" type="date" value="2020-02-02" /><input id="time" type="time" />
  <label><input type="radio" name="one" value="a" />A</label><label><input type="radio" name="one" value="b" />B</label>
  <label><input type="checkbox" id="box" />Box</label>
  <select id="many"><option value="x">X</option><option value="y">Y</option></select>
  <details><summary>More</summary><p id="more">more</p></details>
  <button id="out" type="button" tabindex="-1">Out of reach</button>
  <script>
    globalThis.pointed = 0;
    for (const kind of ['pointerdown', 'mousedown', 'mousemove']) addEventListener(kind, () => (globalThis.pointed += 1));
  </script>`;

const open = async (): Promise<Page> => {
  page = byKeyboard(await browser.newPage());
  await page.setContent(CONTROLS);
  return page;
};

it('whoever has no pointer writes, ticks, chooses and unfolds by keys alone', async () => {
  await open();
  await page.locator('#name').fill('after');
  await page.locator('#day').fill('2026-03-08');
  await page.locator('#time').fill('15:10');
  await page.getByLabel('B', { exact: true }).check();
  await page.getByLabel('Box').check();
  await page.selectOption('#many', 'y');
  await page.getByText('More', { exact: true }).click();
  const values = `['#name', '#day', '#time', '[name=one]:checked', '#many'].map((one) => document.querySelector(one).value)`;
  expect(await page.evaluate(values)).toEqual(['after', '2026-03-08', '15:10', 'b', 'y']);
  expect(await page.locator('#box').isChecked()).toBe(true);
  expect(await page.locator('#more').isVisible()).toBe(true);
  await page.locator('#day').fill('');
  expect(await page.locator('#day').inputValue()).toBe('');
  expect(await page.evaluate('globalThis.pointed')).toBe(0);
});

it('what the tabulator does not lead to is told, with the page', async () => {
  await open();
  await expect(page.locator('#out').click()).rejects.toThrow('the tabulator does not lead to');
});
