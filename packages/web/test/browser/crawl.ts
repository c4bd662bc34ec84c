import type { Page } from 'playwright-core';
import { z } from 'zod';

/** What names one thing of many in an address: an id, a hash, a day; an act, a notice, a pack of law and its provision. */
const NAMES = /(?<=\/(?:acts|notices|packs(?:\/[^/]+)?)\/)[^/]+|(?<=\/)[^/]*[0-9][^/]*(?=\/|$)/g;

/** The page that an address shows, whatever thing it shows. */
const shapeOf = (url: string): string => new URL(url).pathname.replaceAll(NAMES, '*');

/** Follows the links of the desk from where a browser stands, one page of each shape, and looks at each. Files are passed by. */
export const crawl = async (page: Page, look: (page: Page) => Promise<void>): Promise<readonly string[]> => {
  const seen = new Set<string>();
  const origin = new URL(page.url()).origin;
  const queue = [page.url()];
  for (let url = queue.shift(); url !== undefined; url = queue.shift()) {
    const shape = shapeOf(url);
    if (seen.has(shape) || shape === '/sign-out') continue;
    seen.add(shape);
    if (!(await opens(page, url))) continue;
    await look(page);
    const links = z.array(z.string()).parse(await page.evaluate('[...document.links].map((one) => one.href)'));
    queue.push(...links.filter((link) => link.startsWith(origin) && !seen.has(shapeOf(link))));
  }
  return [...seen].toSorted();
};

/** Opens a page; false where the address is that of a file. A page that fails is an error. */
const opens = async (page: Page, url: string): Promise<boolean> => {
  try {
    const response = await page.goto(url);
    if (response?.ok() !== true) throw new Error(`${url} answered ${response?.status() ?? 'nothing'}`);
    return response.headers()['content-type']?.startsWith('text/html') === true;
  } catch (error) {
    if (error instanceof Error && error.message.includes('Download is starting')) return false;
    throw error;
  }
};

const REACH = `[...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
  .filter((one) => !one.disabled && one.checkVisibility() && one.tabIndex >= 0)`;
/** Radio buttons of one name are one stop. */
const STOPS = `new Set(${REACH}.map((one) => one.type === 'radio' ? one.name : one)).size`;

/** A date is one field of several parts, each a press of the key. */
const PARTS = 5;

const focusSchema = z.object({ reached: z.number(), words: z.string(), hasRing: z.boolean() });

/** Walks a page with the tab key alone: what has no ring when it has the focus, and how many stops were not reached. */
export const walk = async (page: Page): Promise<{ readonly ringless: readonly string[]; readonly missed: number }> => {
  const stops = z.number().parse(await page.evaluate(STOPS));
  await page.evaluate('document.activeElement?.blur(); globalThis.reached = new Set()');
  const ringless: string[] = [];
  let reached = 0;
  for (let pressed = 0; reached < stops && pressed < stops * PARTS; pressed += 1) {
    await page.keyboard.press('Tab');
    const { words, hasRing, ...walked } = focusSchema.parse(
      await page.evaluate(`(() => {
        const one = document.activeElement;
        globalThis.reached.add(one.type === 'radio' ? one.name : one);
        return { reached: globalThis.reached.size, words: one.tagName + ' ' + (one.textContent.trim() || one.id), hasRing: getComputedStyle(one).outlineStyle !== 'none' };
      })()`),
    );
    reached = walked.reached;
    if (!hasRing) ringless.push(words);
  }
  return { ringless, missed: stops - reached };
};
