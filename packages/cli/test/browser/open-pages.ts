import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { findBrowser } from '../../../../scripts/browser.mjs';

export { LOOKS } from '../../../../scripts/looks.ts';
export { violationsOf } from '../../../../scripts/axe.ts';

/** A real browser; where there is none, an error that names the remedy. */
export const openBrowser = async (): Promise<Browser> => {
  const found = findBrowser();
  if ('problem' in found) throw new Error(found.problem);
  // As root, in a container, Chromium has no sandbox of its own to stand in; it opens only the pages of this test.
  return chromium.launch({ executablePath: found.path, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
};

/** Opens a page of a static site, and expects that it asks for nothing beside itself. */
export const withPage = async (
  browser: Browser,
  file: string,
  look: { readonly colorScheme: 'light' | 'dark'; readonly width: number; readonly hasScript?: boolean },
  use: (page: Page) => Promise<void>,
): Promise<void> => {
  const context = await browser.newContext({
    colorScheme: look.colorScheme,
    viewport: { width: look.width, height: 900 },
    javaScriptEnabled: look.hasScript ?? true,
  });
  try {
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => void asked.push(request.url()));
    await page.goto(pathToFileURL(file).href);
    await use(page);
    expect(asked).toHaveLength(1);
  } finally {
    await context.close();
  }
};
