import { readFileSync } from 'node:fs';
import { parseVerifierKey, verifyBundle } from '@holdpoint/ledger';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserDesk, picture, startBrowserDesk, violationsOf } from './desk-browser.ts';

let desk: BrowserDesk;

beforeAll(async () => {
  desk = await startBrowserDesk();
});

afterAll(async () => {
  await desk?.end();
  expect(desk?.complaints ?? []).toEqual([]);
});

/** Opens the first case of the board of which the desk says that a person may be handed over. */
const openCase = async (page: Page, nth: number): Promise<string> => {
  await page.goto(`${desk.url}/board`);
  await page.locator('tr', { hasText: 'You may hand this person over' }).nth(nth).locator('th a').click();
  await press(page, /Determine/);
  return page.url();
};

const check = async (page: Page): Promise<void> => {
  expect(await violationsOf(page)).toEqual([]);
};

const press = async (page: Page, name: string | RegExp): Promise<void> => {
  await page.getByRole('button', { name }).click();
  await page.waitForLoadState();
};

const identify = async (page: Page): Promise<void> => {
  await page.getByLabel(/^name:/).check();
  await page.getByLabel(/^birth date:/).check();
  await page.getByLabel('I compared it').check();
};

describe('a case at the desk', () => {
  it('goes from the answer over two persons to the hand-over, and what is done stands in a bundle that verifies', async () => {
    const clerk = await desk.as('clerk');
    await check(clerk);
    await picture(clerk, 'board');
    const url = await openCase(clerk, 0);
    await check(clerk);
    await picture(clerk, 'case');
    await clerk.getByRole('link', { name: /What to ask first.*Hand over/ }).click();
    expect(await clerk.getByRole('table', { name: 'Hand over, by day' }).locator('tbody tr').count()).toBeGreaterThan(
      0,
    );
    await check(clerk);
    await clerk.goto(`${url}/do?act=transfer`);
    await check(clerk);
    await press(clerk, 'Propose this');
    expect(clerk.url()).toBe(url);
    expect(await clerk.getByText('Waits for a second person: Hand over').count()).toBe(1);

    const second = await desk.as('second-person');
    await second.goto(url);
    await second.getByRole('link', { name: 'Confirm: Hand over' }).click();
    await check(second);
    await press(second, 'Confirm');
    await second.getByRole('link', { name: 'Hand the person over' }).click();
    await press(second, 'Continue');
    expect(second.url()).toContain('/hand-over');
    await identify(second);
    await press(second, 'Continue');
    await check(second);
    await second.getByLabel('Agency of the receiving officer').fill('ICE ERO');
    await second.getByLabel('Badge number').fill('1234');
    await second.getByLabel('Identification shown').fill('credentials with picture');
    await second.getByRole('group', { name: 'The officer’s face' }).getByLabel('Visible').check();
    await second.getByRole('group', { name: 'name or badge' }).getByLabel('Visible').check();
    await press(second, 'Continue');
    for (const box of await second.getByRole('checkbox').all()) await box.check();
    await second.getByLabel('Where').fill('sally port');
    await press(second, 'Continue');
    await check(second);
    await press(second, 'Record the hand-over');
    expect(await second.getByRole('heading', { name: 'Stop and read this first' }).count()).toBe(1);
    await check(second);
    await press(second, 'I have read this');
    expect(second.url()).toBe(url);
    expect(await second.getByText('handed over').count()).toBeGreaterThan(0);

    const counsel = await desk.as('counsel');
    await counsel.goto(url);
    const [download] = await Promise.all([
      counsel.waitForEvent('download'),
      counsel.getByRole('link', { name: 'Download the proof bundle' }).click(),
    ]);
    const log = parseVerifierKey(desk.verifierKey);
    const trust = { logs: log === undefined ? [] : [log], witnesses: [], witnessesNeeded: 0 };
    expect(verifyBundle(readFileSync(await download.path()), trust)).toMatchObject({ ok: true });
  });

  it('is released by a clerk alone, whatever was asked for, once two identifiers were compared', async () => {
    const clerk = await desk.as('clerk');
    const url = await openCase(clerk, 0);
    await clerk.getByRole('link', { name: 'Release', exact: true }).click();
    expect(await clerk.getByText('A release never waits for the immigration request.').count()).toBe(1);
    await check(clerk);
    await clerk.getByLabel('Released').check();
    await press(clerk, 'Continue');
    await clerk.getByLabel(/^name:/).check();
    await clerk.getByLabel('I compared it').check();
    await press(clerk, 'Continue');
    const summary = clerk.getByRole('alert');
    expect(await summary.getByRole('link', { name: /Which of these did you compare/ }).count()).toBe(1);
    await check(clerk);
    await clerk.getByLabel(/^birth date:/).check();
    await press(clerk, 'Continue');
    await clerk.getByLabel('Yes, by me, and none stands').check();
    await clerk.getByLabel('bail posted').check();
    await press(clerk, 'Continue');
    await check(clerk);
    await picture(clerk, 'release');
    await press(clerk, 'Record it');
    expect(clerk.url()).toBe(url);
    expect(await clerk.getByText('released.').count()).toBeGreaterThan(0);
  });

  it('is frozen by a claim of citizenship from any page of it, and a commander or counsel answers', async () => {
    const clerk = await desk.as('clerk');
    const url = await openCase(clerk, 0);
    await clerk.goto(`${url}/do?act=transfer`);
    await clerk.getByRole('link', { name: 'citizen of the United States' }).click();
    await check(clerk);
    await clerk.getByLabel('The person', { exact: true }).check();
    await clerk.getByLabel('Nothing yet').check();
    await press(clerk, 'Continue');
    await press(clerk, 'Freeze the case');
    expect(await clerk.getByText('Do not hold and do not disclose').count()).toBe(1);
    expect(await clerk.getByRole('link', { name: 'Do it' }).count()).toBe(0);
    const commander = await desk.as('watch-commander');
    await commander.goto(url);
    await commander.getByRole('link', { name: 'Answer the claim of citizenship' }).click();
    await commander.getByLabel('It was not borne out').check();
    await commander.getByLabel('On what this rests').fill('birth record of the county shows another person');
    await press(commander, 'Continue');
    await press(commander, 'Record this answer');
    expect(await commander.getByText('a citizen could be held on it').count()).toBe(1);
    await press(commander, 'I have read this');
    expect(await commander.getByText('In custody.').count()).toBe(1);
  });

  it('says who else is at work on it, and is taken over only by pressing so', async () => {
    const clerk = await desk.as('clerk');
    const url = await openCase(clerk, 0);
    await clerk.goto(`${url}/decline?act=transfer`);
    const commander = await desk.as('watch-commander');
    await commander.goto(`${url}/decline?act=transfer`);
    expect(await commander.getByRole('heading', { name: 'Somebody else is at work on this case' }).count()).toBe(1);
    await check(commander);
    await press(commander, 'Take it over');
    expect(await commander.getByRole('heading', { name: 'Check before you go on' }).count()).toBe(1);
  });

  it('ASVS 7.5.3: takes a fresh second factor for the act of a second person, and comes back to it', async () => {
    const clerk = await desk.as('clerk');
    const url = await openCase(clerk, 1);
    await clerk.goto(`${url}/do?act=transfer`);
    await press(clerk, 'Propose this');
    const second = await desk.as('second-person');
    desk.wait(16 * 60_000);
    await second.goto(url);
    await second.getByRole('link', { name: 'Confirm: Hand over' }).click();
    expect(await second.getByRole('heading', { name: 'Sign on once more' }).count()).toBe(1);
    await check(second);
    await second.getByRole('link', { name: 'Sign on once more and come back here' }).click();
    await second.selectOption('#user', 'sample-second-person');
    await press(second, 'Sign on');
    expect(await second.getByRole('heading', { name: 'Check before you go on' }).count()).toBe(1);
    await press(second, 'Confirm');
    expect(second.url()).toBe(url);
  });
});

describe('the board', () => {
  it('is live: what one does, another sees without asking', async () => {
    const watcher = await desk.as('watch-commander');
    const rows = watcher.locator('tbody tr', { hasText: 'answer the claim of citizenship' });
    expect(await rows.count()).toBe(0);
    const clerk = await desk.as('clerk');
    const url = await openCase(clerk, 2);
    await clerk.goto(`${url}/claim`);
    await clerk.getByLabel('A record').check();
    await clerk.getByLabel('Yes').check();
    await press(clerk, 'Continue');
    await press(clerk, 'Freeze the case');
    await rows.first().waitFor({ timeout: 10_000 });
    await check(watcher);
  });

  it('finds a person without a name in any address', async () => {
    const clerk = await desk.as('clerk');
    const name = (await clerk.locator('tbody th a').first().textContent()) ?? '';
    await clerk.getByLabel('Find a person by name or booking number').fill(name);
    await press(clerk, 'Find');
    expect(clerk.url()).toBe(`${desk.url}/board`);
    expect(await clerk.locator('tbody th a', { hasText: name }).count()).toBeGreaterThan(0);
    await check(clerk);
  });

  it('ASVS 7.3.1: is blanked after half an hour without use, by itself', async () => {
    const clerk = await desk.as('clerk');
    desk.wait(31 * 60_000);
    await clerk.goto(`${desk.url}/board?view=all&auto=1`);
    expect(await clerk.getByRole('heading', { name: 'The desk is locked' }).count()).toBe(1);
    expect(await clerk.locator('table').count()).toBe(0);
    await check(clerk);
  });
});
