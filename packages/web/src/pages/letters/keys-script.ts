import { createHash } from 'node:crypto';

/**
 * One key decides, while the focus is among the decisions and not where words are written (WCAG 2.1.4). Without script the buttons and
 * their access keys do the same.
 */
export const KEYS_SCRIPT = `
'use strict';
document.addEventListener('keydown', (event) => {
  const { target, key } = event;
  const form = target.closest?.('fieldset[data-keys]');
  if (!form || event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
  const button = form.querySelector('button[value="' + CSS.escape(key) + '"]');
  if (button) { event.preventDefault(); button.click(); }
});
if (!document.querySelector('.error-summary')) document.querySelector('fieldset[data-keys="next"]')?.focus({ preventScroll: true });
`.trim();

/** The script's address changes when it does, so that a browser may keep it. */
export const KEYS_PATH = `/assets/keys-${createHash('sha256').update(KEYS_SCRIPT).digest('hex').slice(0, 12)}.js`;
