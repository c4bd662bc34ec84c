import { readFileSync } from 'node:fs';
import { parseVerifierKey, verifyBundle } from '@holdpoint/ledger';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserDesk, startBrowserDesk } from './desk-browser.ts';
import { press, sound, visit } from './pages-of.ts';

let desk: BrowserDesk;

beforeAll(async () => {
  desk = await startBrowserDesk();
});

afterAll(async () => {
  await desk?.end();
  expect(desk?.complaints ?? []).toEqual([]);
});

const words = (page: Page): Promise<string> => page.locator('main').innerText();
const verdictOf = async (page: Page, take: () => Promise<void>) => {
  const coming = page.waitForEvent('download');
  await take();
  const key = parseVerifierKey(desk.verifierKey);
  const bundle = readFileSync(await (await coming).path());
  return verifyBundle(bundle, { logs: key === undefined ? [] : [key], witnesses: [], witnessesNeeded: 0 });
};
const monthBefore = (): string => {
  const now = new Date(performance.timeOrigin);
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1, 1)).toISOString().slice(0, 7);
};

describe('oversight', () => {
  it.each(['oversight', 'records-auditor', 'counsel', 'watch-commander'])('is open to %s', async (role) => {
    const page = await desk.as(role);
    await visit(page, `${desk.url}/oversight`, 'oversight');
    const text = await words(page);
    for (const heading of ['Unanswered', 'Holds past release', 'Given or shown to outside agencies'])
      expect(text).toContain(heading);
  });

  it.each(['clerk', 'second-person', 'administrator'])('ASVS 8.2.1: is closed to %s, and not offered', async (role) => {
    const page = await desk.as(role);
    expect(await page.getByRole('link', { name: 'Oversight' }).count()).toBe(0);
    expect((await page.goto(`${desk.url}/oversight`))?.status()).toBe(403);
    await sound(page);
  });

  it('draws closed cases of a month, and an outsider can check the drawing', async () => {
    const page = await desk.as('oversight');
    await visit(page, `${desk.url}/oversight/sample/draw`);
    await page.getByLabel('Month in which').fill(monthBefore());
    await page.getByLabel('How many cases').fill('3');
    await press(page, 'Continue');
    await sound(page);
    await press(page, 'Draw');
    await sound(page);
    expect(await words(page)).toContain('Drawn again just now: the same cases.');
    const verdict = await verdictOf(page, () => page.getByRole('link', { name: 'Proof bundle' }).click());
    expect(verdict).toMatchObject({ ok: true, title: expect.stringContaining('drawing of') });
  });

  it('asks the log a narrow question for a reason, and takes the answer out as a bundle', async () => {
    const page = await desk.as('records-auditor');
    await visit(page, `${desk.url}/oversight/audit`);
    await press(page, 'Ask');
    expect(await words(page)).toContain('name a subject or a user');
    await sound(page);
    await page.getByLabel('or user').fill('sample-clerk-1');
    await page.getByLabel('Why you ask').fill('complaint about the night shift of last week');
    await press(page, 'Ask');
    await sound(page);
    expect(await page.getByRole('table').locator('tbody tr').count()).toBe(100);
    expect(page.url()).not.toContain('complaint');
    const verdict = await verdictOf(page, () => page.getByRole('button', { name: 'proof bundle' }).click());
    expect(verdict).toMatchObject({ ok: true, title: expect.stringContaining('audit of sample-clerk-1') });
    await press(page, 'The next 100');
    await sound(page);
  });

  it('builds the log again and says that it holds', async () => {
    const page = await desk.as('administrator');
    await visit(page, `${desk.url}/oversight/log`);
    expect(await words(page)).toContain('The log holds');
  });
});
