import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import { picture, violationsOf } from './desk-browser.ts';

export const DESKTOP: BrowserContextOptions = { viewport: { width: 1280, height: 900 } };
export const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, colorScheme: 'dark' };
export const WITHOUT_SCRIPT: BrowserContextOptions = { ...DESKTOP, javaScriptEnabled: false };

export const press = async (page: Page, name: string | RegExp): Promise<void> => {
  await page.getByRole('button', { name }).click();
  await page.waitForLoadState();
};
export const heading = (page: Page): Promise<string> => page.locator('h1').innerText();
export const wrong = (page: Page): Promise<string> => page.getByRole('alert').innerText();

/** Nothing that axe finds, and nothing that stands out to the side. */
export const look = async (page: Page, name: string): Promise<void> => {
  await picture(page, `intake-${name}`);
  expect(await violationsOf(page)).toEqual([]);
  const room = 'document.documentElement.clientWidth - document.documentElement.scrollWidth';
  expect(await page.evaluate(room)).toBe(0);
};

/** Begins a new document. */
export const begin = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: 'New document' }).click();
  await press(page, 'Begin');
};
export const upload = async (
  page: Page,
  file: Parameters<ReturnType<Page['locator']>['setInputFiles']>[0],
): Promise<void> => {
  await page.locator('#file').setInputFiles(file);
  await press(page, 'Take this file');
};
export const cameNow = async (page: Page): Promise<void> => {
  await page.getByLabel('By fax').check();
  await page.getByLabel('Now, a moment ago').check();
  await press(page, 'Continue');
};
export const answer = (page: Page, name: string, value: string) =>
  page.locator(`input[name="${name}"][value="${value}"]`).check();

/** Types what the paper says, as somebody does who has only a picture of it. */
export const typeForm = async (page: Page): Promise<void> => {
  await page.locator('#kind').selectOption('I-247A');
  await answer(page, 'issuer', 'immigration authority');
  await answer(page, 'nature', 'civil');
  for (const name of ['names-this-person', 'complete', 'served']) await answer(page, name, 'yes');
  await answer(page, 'cancelled', 'no');
  await answer(page, 'asks', 'hold');
  await answer(page, 'grounds', 'biometric match');
  await press(page, 'Continue');
};
