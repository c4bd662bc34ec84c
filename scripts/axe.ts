import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { WAY } from './ways.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const OVERFLOW = 'Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)';

/**
 * What axe finds wrong with a page as it stands, a line each: the rule, and where. axe is a script itself and waits for ever
 * where a page may run none; there the page must not scroll sideways, and what axe looks at is the same page either way.
 */
export const violationsOf = async (page: Page): Promise<readonly string[]> => {
  if (WAY.look.javaScriptEnabled === false) return (await page.evaluate(OVERFLOW)) === 0 ? [] : ['scrolls sideways'];
  // By a message of the debugger, which the page's own policy on scripts does not bind.
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run: () => Promise<{ violations: { id: string; nodes: { target: unknown }[] }[] }> };
    };
    const { violations } = await axe.run();
    return violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ target }) => `${id} at ${String(target)}`));
  });
};
