import { createHash } from 'node:crypto';

// The only script of the desk: it makes an open board live. Every page works without it.
export const SCRIPT = `
'use strict';
const events = new EventSource('/board/events');
let asked = false;
let again = false;
const renew = async () => {
  if (asked) { again = true; return; }
  asked = true;
  try {
    const url = new URL(location.href);
    url.searchParams.set('auto', '1');
    const answer = await fetch(url, { credentials: 'same-origin' });
    if (answer.redirected) return location.assign('/locked');
    const next = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('main');
    const table = next?.querySelector('.scroll');
    const focus = document.activeElement?.getAttribute?.('href');
    if (table) document.querySelector('main .scroll').replaceWith(table);
    const status = next?.querySelector('.views');
    if (status) document.querySelector('main .views')?.replaceWith(status);
    if (focus) document.querySelector('main a[href="' + CSS.escape(focus) + '"]')?.focus();
  } finally {
    setTimeout(() => {
      asked = false;
      if (again) { again = false; renew(); }
    }, 1000);
  }
};
events.addEventListener('changed', renew);
events.addEventListener('locked', () => location.assign('/locked'));
`.trim();

/** The script's address changes when it does, so that a browser may keep it. */
export const SCRIPT_PATH = `/assets/desk-${createHash('sha256').update(SCRIPT).digest('hex').slice(0, 12)}.js`;
