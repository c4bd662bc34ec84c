import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

const IDS = /\sid="([^"]+)"/g;
const LINKS = /<a\s[^>]*?href="([^"]+)"/g;

/** Where a link of a page of a site leads: the page, and the place on it; nothing for an address elsewhere or a file to download. */
const placeOf = (from: string, href: string): { readonly page: string; readonly place?: string } | undefined => {
  if (/^[a-z]+:/.test(href)) return undefined;
  const [path = '', place] = href.replaceAll('&amp;', '&').split('#');
  const page = path === '' ? from : posix.join(posix.dirname(from), decodeURI(path));
  if (!page.endsWith('.html')) return undefined;
  return place === undefined ? { page } : { page, place: decodeURIComponent(place) };
};

/** Follows every link from the index of a folder of pages: the pages reached, and the links that lead to no page or no place on it. */
export const followLinks = (site: string): { readonly pages: number; readonly lost: readonly string[] } => {
  const places = new Map<string, ReadonlySet<string> | undefined>();
  const links: { from: string; href: string; page: string; place?: string }[] = [];
  const queue = ['index.html'];
  for (let page = queue.pop(); page !== undefined; page = queue.pop()) {
    if (places.has(page)) continue;
    const html = textOf(join(site, page));
    places.set(page, html === undefined ? undefined : new Set([...html.matchAll(IDS)].map(([, id = '']) => id)));
    for (const [, href = ''] of (html ?? '').matchAll(LINKS)) {
      const to = placeOf(page, href);
      if (to === undefined) continue;
      links.push({ from: page, href, ...to });
      queue.push(to.page);
    }
  }
  const isLost = ({ page, place }: { page: string; place?: string }) =>
    places.get(page) === undefined || (place !== undefined && places.get(page)?.has(place) !== true);
  return { pages: places.size, lost: links.filter(isLost).map(({ from, href }) => `${from}: ${href}`) };
};

const textOf = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
};
