import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserDesk, startBrowserDesk } from './desk-browser.ts';
import { press, sound, visit } from './pages-of.ts';

let desk: BrowserDesk;

beforeAll(async () => {
  // A desk on whose law nobody has decided yet.
  desk = await startBrowserDesk({ isFilled: false });
});

afterAll(async () => {
  await desk?.end();
  expect(desk?.complaints ?? []).toEqual([]);
});

const words = (page: Page): Promise<string> => page.locator('main').innerText();

describe('the law at the desk', () => {
  it('is proposed by counsel, who sees what it changes, and confirmed by a second person', async () => {
    const counsel = await desk.as('counsel');
    await visit(counsel, `${desk.url}/law`, 'law');
    expect(await words(counsel)).toContain('Not adopted by counsel: Federal law');
    await counsel.getByRole('link', { name: 'Propose to adopt law' }).click();
    await sound(counsel);
    await press(counsel, 'Continue');
    await sound(counsel);
    expect(await words(counsel)).toContain('a second person, under another account, must confirm it');
    await press(counsel, 'Propose the adoption');
    await sound(counsel);
    expect(await counsel.getByRole('button', { name: 'Confirm the adoption' }).count()).toBe(0);
    expect(await counsel.getByRole('button', { name: 'Take the proposal back' }).count()).toBe(1);

    const clerk = await desk.as('clerk');
    await visit(clerk, counsel.url());
    expect(await clerk.getByRole('main').getByRole('button').count()).toBe(0);

    const second = await desk.as('second-person');
    await visit(second, `${desk.url}/law`);
    await second.getByRole('link', { name: /^Adopt us / }).click();
    await sound(second);
    await press(second, 'Confirm the adoption');
    expect(await words(second)).toContain('confirmed by sample-second-person');
    expect(await words(second)).not.toContain('Not adopted by counsel');
    await visit(counsel, `${desk.url}/law/adopt`);
    expect(await words(counsel)).toContain('is adopted in the version at hand');
  });

  it('ASVS 7.5.3: is confirmed with a second factor that is fresh, and else after signing on once more', async () => {
    const second = await desk.as('second-person');
    await visit(second, `${desk.url}/law`);
    desk.wait(16 * 60_000);
    const token = await second.locator('[name=form-token]').first().getAttribute('value');
    const answer = await second.request.post(`${desk.url}/law/adoptions/none/confirm`, {
      form: { 'form-token': token ?? '', 'form-key': 'a-key-of-this-test' },
    });
    expect(await answer.text()).toContain('Sign on once more');
  });

  it('is read provision by provision, with the keyboard only, and each leads to what it refers to', async () => {
    const page = await desk.as('counsel');
    await visit(page, `${desk.url}/law/packs/us-ca`);
    await page.getByRole('link', { name: 'Cal. Gov. Code § 7282.5', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await sound(page);
    await page.getByRole('link', { name: '§ 7284.6(a)(4)' }).first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/gov-7284\.6#rule-no-transfer$/);
    expect(await page.locator(':target').textContent()).toContain('Do not hand a person over');
  });

  it.each(['counsel', 'oversight', 'watch-commander'])('shows %s what a day to come changes', async (role) => {
    const page = await desk.as(role);
    await visit(page, `${desk.url}/law`);
    await page.getByLabel('Which answers change by this day?').fill('2031-01-02');
    await press(page, 'Show');
    await sound(page);
    expect(await words(page)).toContain('Answers that change by 2031-01-02');
  });
});
