import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseVerifierKey, verifyBundle } from '@holdpoint/ledger';
import { extractText, getDocumentProxy } from 'unpdf';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PHONE } from './intake-clerk.ts';
import { type BrowserDesk, picture, startBrowserDesk, violationsOf } from './desk-browser.ts';

let desk: BrowserDesk;
let counsel: Page;
let file: string;
let name: string;

beforeAll(async () => {
  desk = await startBrowserDesk();
  counsel = await desk.as('counsel');
  await counsel.locator('tr', { hasText: 'You may hand this person over' }).first().locator('th a').click();
  await counsel.getByRole('link', { name: 'Everything held and sent about this person' }).click();
  file = counsel.url();
  name = await counsel.getByRole('heading', { level: 1 }).innerText();
});

afterAll(async () => {
  await desk?.end();
  expect(desk?.complaints ?? []).toEqual([]);
});

/** Nothing that axe finds, and nothing that stands out to the side. */
const check = async (page: Page): Promise<void> => {
  expect(await violationsOf(page)).toEqual([]);
  const room = 'document.documentElement.clientWidth - document.documentElement.scrollWidth';
  expect(await page.evaluate(room)).toBe(0);
};

const press = async (page: Page, button: string | RegExp): Promise<void> => {
  await page.getByRole('button', { name: button }).click();
  await page.waitForLoadState();
};

const downloaded = async (page: Page, link: string | RegExp): Promise<Buffer> => {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: link }).click()]);
  return readFileSync(await download.path());
};

const textOf = async (bytes: Buffer): Promise<string> => {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true });
  return text;
};

describe('a person’s file at the desk', () => {
  it('is read as a page, as PDF, and as a bundle that an outsider checks', async () => {
    await counsel.goto(file);
    await check(counsel);
    await picture(counsel, 'person-file');
    for (const title of ['Who it is', 'What was given to others', 'Who read it'])
      expect(await counsel.getByRole('heading', { name: title }).count()).toBe(1);
    expect(decodeURIComponent(file)).not.toContain(name.split(' ')[0] ?? name);
    const text = await textOf(await downloaded(counsel, 'Download it as PDF'));
    for (const said of [name, 'facts, with source', 'law not adopted by counsel']) expect(text).toContain(said);
    const log = parseVerifierKey(desk.verifierKey);
    const trust = { logs: log === undefined ? [] : [log], witnesses: [], witnessesNeeded: 0 };
    const bundle = await downloaded(counsel, 'Download it as a proof bundle');
    expect(verifyBundle(bundle, trust)).toMatchObject({ ok: true });
  });

  it('is copied for an attorney, and the copy stands in the file as given', async () => {
    await counsel.goto(file);
    await counsel.getByRole('link', { name: 'Give a copy' }).click();
    await check(counsel);
    await counsel.getByLabel('attorney', { exact: true }).check();
    await counsel.getByLabel('Their name').fill('Avery Sample');
    await counsel.getByLabel('On what it rests').fill('notice of appearance of 3 March');
    await press(counsel, 'Continue');
    await check(counsel);
    await press(counsel, 'Make the copy and record it');
    await check(counsel);
    const copy = await downloaded(counsel, 'Download the copy to hand over');
    expect(await counsel.getByText(createHash('sha256').update(copy).digest('hex')).count()).toBe(1);
    expect(await textOf(copy)).toContain(name);
    await counsel.goto(file);
    expect(await counsel.getByText('Copy of this file').count()).toBe(1);
    expect(await counsel.getByText('name: Avery Sample').count()).toBe(1);
  });

  it('is given out as a public record with every redaction marked, seen before it is made', async () => {
    await counsel.goto(file);
    await counsel.getByRole('link', { name: 'public record, redacted' }).click();
    await check(counsel);
    await press(counsel, 'Continue');
    await counsel.getByLabel('The request for the record').fill('PR-12 of 1 December');
    for (const shown of ['determinations', 'decisions']) await counsel.getByLabel(shown, { exact: true }).check();
    await press(counsel, 'Continue');
    await check(counsel);
    await picture(counsel, 'public-record');
    await press(counsel, 'Make the record');
    const text = await textOf(await downloaded(counsel, 'Download the record'));
    expect(text).toContain('[redacted: identifiers]');
    expect(text).toMatch(/\d+ redactions/);
    for (const hidden of [name, 'Avery Sample', 'sample-clerk']) expect(text).not.toContain(hidden);
  });

  it('is read on a telephone in the dark, by the watch commander too', async () => {
    const commander = await desk.as('watch-commander', PHONE);
    await commander.goto(file);
    await check(commander);
    await picture(commander, 'person-file-phone');
    expect(await commander.getByRole('link', { name: 'proof bundle' }).count()).toBe(0);
    await commander.goto(`${file}/public-record`);
    await check(commander);
    await commander.goto(`${desk.url}/paper`);
    await check(commander);
  });

  it('is not for a clerk', async () => {
    const clerk = await desk.as('clerk');
    await clerk.goto(file);
    expect(await clerk.getByText('this role may not read this').count()).toBeGreaterThan(0);
    expect(await clerk.getByText(name).count()).toBe(0);
  });
});

it('paper forms are printed with the instruction that counsel adopted, as a page and as PDF', async () => {
  await counsel.goto(`${desk.url}/admin/paper-instruction`);
  await counsel.getByRole('link', { name: /Adopt|Change/ }).click();
  await counsel.getByLabel('The instruction').fill('Do not hold on a request alone.\nCall counsel at 555 0100.');
  await press(counsel, 'Continue');
  await counsel.getByRole('main').getByRole('button').first().click();
  await counsel.goto(`${desk.url}/paper`);
  await check(counsel);
  expect(await counsel.getByText('Counsel has adopted no standing paper instruction').count()).toBe(0);
  const text = await textOf(await downloaded(counsel, /as PDF.*Release and hand-over checklist/));
  for (const said of ['Do not hold on a request alone.', 'Before anybody leaves']) expect(text).toContain(said);
  await counsel.getByRole('link', { name: 'Disclosure log', exact: true }).click();
  expect(await counsel.getByText('Call counsel at 555 0100.').count()).toBe(1);
  await check(counsel);
  await picture(counsel, 'paper-form');
});
