import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserDesk, startBrowserDesk } from './desk-browser.ts';
import { press, sound, visit } from './pages-of.ts';

let desk: BrowserDesk;

beforeAll(async () => {
  desk = await startBrowserDesk({ isFilled: false });
});

afterAll(async () => {
  await desk?.end();
  expect(desk?.complaints ?? []).toEqual([]);
});

const words = (page: Page): Promise<string> => page.locator('main').innerText();
const go = async (page: Page, button: string): Promise<void> => {
  await sound(page);
  await press(page, 'Continue');
  await sound(page);
  await press(page, button);
  await sound(page);
};

describe('administration', () => {
  it('begins with how the service stands and what must be done', async () => {
    const page = await desk.as('administrator');
    await visit(page, `${desk.url}/`, 'administration');
    expect(await words(page)).toContain('There was never a backup of this folder');
    expect(await page.getByRole('link', { name: 'Board' }).count()).toBe(0);
  });

  it.each(['clerk', 'second-person', 'watch-commander'])(
    'ASVS 8.2.1: is closed to %s, and not offered',
    async (role) => {
      const page = await desk.as(role);
      expect(await page.getByRole('link', { name: 'Administration' }).count()).toBe(0);
      for (const path of ['/admin', '/admin/users', '/admin/api-keys', '/admin/keys'])
        expect((await page.goto(`${desk.url}${path}`))?.status()).toBe(403);
    },
  );

  it.each(['counsel', 'records-auditor', 'oversight'])(
    'is shown to %s, who changes no user and no key',
    async (role) => {
      const page = await desk.as(role);
      for (const path of ['/admin', '/admin/users', '/admin/api-keys', '/admin/keys', '/admin/legal-holds']) {
        await visit(page, `${desk.url}${path}`);
        expect(await page.getByRole('link', { name: /^(Add a user|Disable|Issue a key|Revoke)/ }).count()).toBe(0);
      }
    },
  );

  it('ASVS 7.4.2: disables a user, whose browser is signed out with the next click', async () => {
    const clerk = await desk.as('clerk');
    const page = await desk.as('administrator');
    await visit(page, `${desk.url}/admin/users`, 'users');
    await page.getByRole('link', { name: 'Disable of sample-clerk' }).click();
    await sound(page);
    await press(page, 'Disable the account');
    expect(await page.getByRole('row', { name: /^sample-clerk/ }).innerText()).toContain('disabled');
    await clerk.goto(`${desk.url}/board`);
    expect(await clerk.getByRole('heading', { level: 1 }).innerText()).toContain('locked');
    await page.getByRole('link', { name: 'Enable of sample-clerk' }).click();
    await press(page, 'Enable the account');
    expect(await page.getByRole('row', { name: /^sample-clerk/ }).innerText()).toContain('may sign on');
  });

  it('ASVS 6.3.1: lets nobody lock another person out from one address', async () => {
    const page = await desk.as('administrator');
    await page.context().clearCookies();
    await page.goto(desk.url);
    for (let tries = 0; tries < 5; tries++) {
      await page.selectOption('#user', 'sample-watch-commander');
      await page.fill('#code', '111111');
      await press(page, 'Sign on');
    }
    expect(await words(page)).toContain('Too many failures from this place');
    await sound(page);
    const administrator = await desk.as('administrator');
    await visit(administrator, `${desk.url}/admin/users`);
    const row = await administrator.getByRole('row', { name: /^sample-watch-commander/ }).innerText();
    expect(row).not.toContain('locked');
  });

  it('ASVS 16.3.1: has each failed sign-on in the log, where an auditor finds it', async () => {
    const page = await desk.as('records-auditor');
    await visit(page, `${desk.url}/oversight/audit`);
    await page.getByLabel('Subject', { exact: true }).fill('sample-watch-commander');
    await page.getByLabel('Only this act').fill('sign-on');
    await page.getByLabel('Why you ask').fill('who tried to sign on as the commander');
    await press(page, 'Ask');
    const rows = page.getByRole('table').locator('tbody tr');
    expect(await rows.count()).toBe(4);
    expect(await rows.first().innerText()).toContain('refused');
  });

  it('adds a user, after the answers were checked, and says where one is wrong', async () => {
    const page = await desk.as('administrator');
    await visit(page, `${desk.url}/admin/users/add`);
    await page.getByLabel('User name').fill('night clerk!');
    await page.getByLabel('Subject').fill('idp-4711');
    await page.getByLabel('clerk', { exact: true }).check();
    await go(page, 'Add the user');
    expect(await words(page)).toContain('There is a problem');
    await page.getByLabel('User name').fill('night-clerk');
    await go(page, 'Add the user');
    expect(await page.getByRole('row', { name: /^night-clerk/ }).innerText()).toContain('may sign on');
  });

  it('issues a key that is shown once, and revokes it', async () => {
    const page = await desk.as('administrator');
    await visit(page, `${desk.url}/admin/api-keys/issue`);
    await page.getByLabel('User').fill('night-feed');
    await page.getByLabel('feed', { exact: true }).check();
    await go(page, 'Issue the key');
    const key = (await page.locator('code').innerText()).trim();
    const read = () => fetch(`${desk.url}/v1/settings`, { headers: { authorization: `Bearer ${key}` } });
    expect((await read()).status).toBe(200);
    await page.getByRole('link', { name: 'I have copied it' }).click();
    expect(await page.content()).not.toContain(key);
    await page.getByRole('link', { name: 'Revoke the key of night-feed' }).click();
    await press(page, 'Revoke the key');
    expect((await read()).status).toBe(401);
  });

  it('ASVS 7.5.3: issues a key only on a second factor that is fresh', async () => {
    const page = await desk.as('administrator');
    desk.wait(16 * 60_000);
    await page.goto(`${desk.url}/admin/api-keys/issue`);
    expect(await words(page)).toContain('Sign on once more');
    await sound(page);
    await page.getByRole('link', { name: 'Sign on once more' }).click();
    await page.selectOption('#user', 'sample-administrator');
    await press(page, 'Sign on');
    await page.waitForURL(/\/admin\/api-keys\/issue$/);
  });

  it('changes senders, holidays and retention', async () => {
    const page = await desk.as('administrator');
    await visit(page, `${desk.url}/admin/senders/change`);
    await page.getByLabel('Offices and their numbers').fill('night desk = +1 555 010 0142\nday desk = 12');
    await go(page, 'Make the change');
    expect(await words(page)).toContain('day desk: the number has fewer than 7 digits');
    await page.getByLabel('Offices and their numbers').fill('night desk = +1 555 010 0142');
    await go(page, 'Make the change');
    expect(await page.getByRole('row', { name: 'night desk' }).innerText()).toContain('+1 555 010 0142');
    await visit(page, `${desk.url}/admin/holidays/change`);
    await page.getByLabel('First year').fill('2026');
    await page.getByLabel('Last year').fill('2027');
    await page.getByLabel('Days').fill('2026-11-26 Thanksgiving Day');
    await go(page, 'Make the change');
    expect(await words(page)).toContain('2026-11-26: Thanksgiving Day');
    await visit(page, `${desk.url}/admin/retention/change`);
    await page.getByLabel('Calendar years').fill('9');
    await go(page, 'Make the change');
    expect(await words(page)).toContain('kept for 9 calendar years');
  });

  it('has counsel state the policy and the paper instruction, and place a legal hold', async () => {
    const page = await desk.as('counsel');
    await visit(page, `${desk.url}/admin/policy/change`);
    await page.getByRole('group', { name: 'Hold past release' }).getByLabel('forbids it').check();
    await go(page, 'Make the change');
    expect(await page.getByRole('row', { name: 'Hold past release' }).innerText()).toContain('forbids it');
    await visit(page, `${desk.url}/admin/paper-instruction/change`);
    await page.getByLabel('The instruction').fill('Release on time.\nCall counsel at 555 010 0111.');
    await go(page, 'Make the change');
    expect(await words(page)).toContain('Call counsel at 555 010 0111.');
    await visit(page, `${desk.url}/admin/legal-holds/place`);
    await page.getByLabel('Number of the case').fill('none');
    await page.getByLabel('Why').fill('lawsuit 26-1 about this very case');
    await go(page, 'Place the hold');
    expect(await words(page)).toContain('no such case');
  });
});
