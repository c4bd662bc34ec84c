import { type Browser, chromium } from 'playwright-core';
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
