import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { z } from 'zod';
import { picture, violationsOf } from './desk-browser.ts';

/** Opens a page of the desk and holds it against axe, and against scrolling sideways. */
export const visit = async (page: Page, url: string, name?: string): Promise<void> => {
  const response = await page.goto(url);
  expect([url, response?.status()]).toEqual([url, 200]);
  await sound(page);
  if (name !== undefined) await picture(page, name);
};

/** Whether a page as it stands is sound: nothing that axe objects to, and no scrolling sideways. */
export const sound = async (page: Page): Promise<void> => {
  expect([page.url(), await violationsOf(page)]).toEqual([page.url(), []]);
  await fits(page);
};

/** Whether a page as it stands does not scroll sideways. */
export const fits = async (page: Page): Promise<void> => {
  const [wide = 0, width = 0] = z
    .array(z.number())
    .parse(await page.evaluate('[document.documentElement.scrollWidth, document.documentElement.clientWidth]'));
  expect([page.url(), Math.max(wide, width)]).toEqual([page.url(), width]);
};

/** Presses a button and waits for the page behind it. */
export const press = async (page: Page, name: string | RegExp): Promise<void> => {
  await page.getByRole('button', { name }).click();
  await page.waitForLoadState();
};
