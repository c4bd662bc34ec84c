import { readFileSync } from 'node:fs';
import { extractText, getDocumentProxy } from 'unpdf';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserDesk, picture, startBrowserDesk, violationsOf } from './desk-browser.ts';

let desk: BrowserDesk;
let clerk: Page;
let url: string;

beforeAll(async () => {
  desk = await startBrowserDesk();
  clerk = await desk.as('clerk');
  url = await caseThatOwes(/served: Give the person a copy/);
});

afterAll(async () => {
  await desk?.end();
  expect(desk?.complaints ?? []).toEqual([]);
});

/** A case of the board in which a notice is still owed. */
const caseThatOwes = async (notice: RegExp): Promise<string> => {
  const links = await clerk.locator('tbody th a').all();
  const paths = await Promise.all(links.map((link) => link.getAttribute('href')));
  for (const path of paths) {
    await clerk.goto(`${desk.url}${path ?? ''}`);
    await clerk.getByRole('button', { name: /Determine/ }).click();
    if ((await clerk.getByRole('link', { name: notice }).count()) > 0) return clerk.url();
  }
  throw new Error('no case of the sample owes this notice');
};

const check = async (page: Page): Promise<void> => {
  expect(await violationsOf(page)).toEqual([]);
};

const fillIn = async (): Promise<void> => {
  await clerk.goto(`${url}/notices/copy-of-request`);
  await clerk.getByLabel('Who asks').fill('field office');
  await clerk.getByLabel('Whom to ask').fill('records desk, window 2');
};

describe('a notice to the person', () => {
  it('is made from the case as a PDF that says what the case says, and its service is recorded with the file', async () => {
    await clerk.goto(url);
    await clerk.getByRole('link', { name: 'Make a notice' }).click();
    await check(clerk);
    expect(await clerk.getByText('owed to').count()).toBeGreaterThan(0);
    await fillIn();
    await check(clerk);
    const name = await clerk.getByLabel('Name', { exact: true }).inputValue();
    expect(name).not.toBe('');
    await picture(clerk, 'notice');
    await clerk.getByRole('button', { name: 'Make the notice' }).click();
    await check(clerk);
    const [download] = await Promise.all([
      clerk.waitForEvent('download'),
      clerk.getByRole('link', { name: 'Download the PDF' }).click(),
    ]);
    const pdf = await getDocumentProxy(new Uint8Array(readFileSync(await download.path())));
    const { text } = await extractText(pdf, { mergePages: true });
    for (const said of [
      name,
      'field office',
      'A request about you has come in',
      'sample data; law not adopted by counsel',
    ])
      expect(text).toContain(said);
    await clerk
      .getByRole('link', { name: /Record that it was served/ })
      .first()
      .click();
    await clerk.getByRole('group', { name: 'Was it read aloud' }).getByLabel('No').check();
    await clerk.getByLabel('Served', { exact: true }).check();
    await clerk.getByRole('button', { name: 'Continue' }).click();
    await check(clerk);
    await clerk.getByRole('button', { name: 'Record it' }).click();
    expect(clerk.url()).toBe(url);
    expect(await clerk.getByRole('link', { name: /was served: Give the person a copy/ }).count()).toBe(0);
  });

  it('is not made in a language of which no reviewed translation is there, and the page says what to do instead', async () => {
    await fillIn();
    await clerk.getByLabel('Language').fill('es');
    await clerk.getByRole('button', { name: 'Make the notice' }).click();
    const alert = clerk.getByRole('alert');
    expect(await alert.getByText('there is no catalogue of this language').count()).toBe(1);
    expect(await alert.getByText('What to do instead').count()).toBe(1);
    expect(await clerk.getByLabel('Who asks').inputValue()).toBe('field office');
    await check(clerk);
  });

  it('names every value that is missing, and loses none that is there', async () => {
    await fillIn();
    await clerk.getByLabel('When it came').fill('yesterday');
    await clerk.getByRole('button', { name: 'Make the notice' }).click();
    await clerk
      .getByRole('alert')
      .getByRole('link', { name: /receivedAt/ })
      .click();
    expect(await clerk.getByLabel('When it came').inputValue()).toBe('yesterday');
    await check(clerk);
  });
});
