import type { SiteHead } from './page.ts';
import type { SiteContent } from './site-content.ts';

/** Writes the site. The library of charts is loaded now, so that nothing else waits for it. */
export const writeSite = async (out: string, head: SiteHead, content: SiteContent): Promise<number> =>
  (await import('./write-site.ts')).writeSite(out, head, content);
