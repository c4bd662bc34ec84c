import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium, type Page } from 'playwright-core';
import { findBrowser } from '../../../../scripts/browser.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A real browser; where there is none, an error that names the remedy. */
export const openBrowser = async (): Promise<Browser> => {
  const found = findBrowser();
  if ('problem' in found) throw new Error(found.problem);
  // As root, in a container, Chromium has no sandbox of its own to stand in; it opens only the pages of this test.
  return chromium.launch({ executablePath: found.path, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
};

/** What axe finds wrong with a page as it stands, a line each: the rule, and where. */
export const violationsOf = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run: () => Promise<{ violations: { id: string; nodes: { target: unknown }[] }[] }> };
    };
    const { violations } = await axe.run();
    return violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ target }) => `${id} at ${String(target)}`));
  });
};
