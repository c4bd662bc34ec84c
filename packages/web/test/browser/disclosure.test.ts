import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseVerifierKey, verifyBundle } from '@holdpoint/ledger';
import { extractText, getDocumentProxy } from 'unpdf';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { begin, cameNow, PHONE, typeForm, upload } from './intake-clerk.ts';
import { type BrowserDesk, picture, startBrowserDesk, violationsOf } from './desk-browser.ts';

let desk: BrowserDesk;
let clerk: Page;
let second: Page;
let url: string;

beforeAll(async () => {
  desk = await startBrowserDesk();
  clerk = await desk.as('clerk');
  // Whoever is woken to approve stands with a telephone in the dark.
  second = await desk.as('second-person', PHONE);
  await clerk.goto(`${desk.url}/board`);
  await clerk.locator('tr', { hasText: 'You may hand this person over' }).first().locator('th a').click();
  await press(clerk, /Determine/);
  url = clerk.url();
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

const press = async (page: Page, name: string | RegExp): Promise<void> => {
  await page.getByRole('button', { name }).first().click();
  await page.waitForLoadState();
};

const downloaded = async (page: Page, name: string | RegExp): Promise<Buffer> => {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()]);
  return readFileSync(await download.path());
};

const textOf = async (bytes: Buffer): Promise<string> => {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true });
  return text;
};

describe('something that is to leave the agency', () => {
  it('is chosen field by field, told for each why it may or may not, and waits for a second person', async () => {
    await clerk.goto(url);
    await clerk.getByRole('link', { name: 'Give information to an office' }).click();
    await check(clerk);
    await clerk.getByRole('radio').first().check();
    await press(clerk, 'Continue');
    await check(clerk);
    await clerk.getByLabel('For what purpose').fill('the notification that the request asks for');
    await clerk.getByLabel('On which legal basis').fill('the request and the determination of today');
    await press(clerk, 'Continue');
    for (const field of ['release date', 'home address', 'criminal history'])
      await clerk.getByLabel(field, { exact: true }).check();
    await check(clerk);
    await press(clerk, 'Continue');
    const table = clerk.getByRole('table', { name: 'What the law says of each field' });
    expect(
      await table
        .getByRole('row', { name: /^release date/ })
        .getByText('allowed')
        .count(),
    ).toBe(1);
    expect(
      await table
        .getByRole('row', { name: /^home address/ })
        .getByText('allowed')
        .count(),
    ).toBe(0);
    expect(await clerk.getByText('Not given, whatever was asked: home address').count()).toBe(1);
    expect(await clerk.getByLabel('What is given: home address').count()).toBe(0);
    await check(clerk);
    await picture(clerk, 'disclosure-gate');
    await clerk.getByLabel('What is given: release date').fill('2026-12-09');
    if ((await clerk.getByLabel('What is given: criminal history').count()) > 0)
      await clerk.getByLabel('What is given: criminal history').fill('as in the record of the court');
    await press(clerk, 'Continue');
    await check(clerk);
    expect(await clerk.getByText('This happened earlier, on paper').count()).toBe(1);
    await press(clerk, 'Propose this');
    expect(clerk.url()).toBe(url);
    expect(await clerk.getByText('waits for a second person').count()).toBeGreaterThan(0);
    await clerk.getByRole('link', { name: /^release date.*to / }).click();
    expect(await clerk.getByRole('link', { name: 'Approve it' }).count()).toBe(0);
    await check(clerk);
  });

  it('is approved by the second person, goes out as a letter, and what was sent is filed and proven', async () => {
    await second.goto(url);
    expect(await second.getByRole('link', { name: 'Confirm: Tell' }).count()).toBe(0);
    await second.getByRole('link', { name: 'Approve or stop: release date' }).click();
    await second.getByRole('link', { name: 'Approve it as the second person' }).click();
    await check(second);
    await picture(second, 'approve-phone');
    await press(second, 'Approve');
    await second.getByRole('link', { name: 'Send what was approved' }).click();
    await check(second);
    await picture(second, 'disclosure-phone');
    await press(second, 'Make the letter');
    await check(second);
    await picture(second, 'disclosure-letter');
    const letter = await downloaded(second, 'Download the letter as PDF');
    const text = await textOf(letter);
    for (const said of ['2026-12-09', 'and nothing else', 'sample-second-person', 'not adopted by counsel'])
      expect(text).toContain(said);
    expect(text).not.toContain('home address');
    await second.getByRole('link', { name: 'Record that it was sent' }).click();
    await second.getByLabel('e-mail').check();
    await press(second, 'Continue');
    await check(second);
    await press(second, 'Record it');
    expect(second.url()).toBe(url);

    const counsel = await desk.as('counsel');
    await counsel.goto(url);
    await counsel.getByRole('link', { name: /^release date.*to / }).click();
    const sha256 = createHash('sha256').update(letter).digest('hex');
    expect(await counsel.getByText(sha256).count()).toBe(1);
    await check(counsel);
    expect(await downloaded(counsel, 'Download the letter as it was sent')).toEqual(letter);
    const bundle = await downloaded(counsel, 'Download the proof bundle of this disclosure');
    const log = parseVerifierKey(desk.verifierKey);
    const trust = { logs: log === undefined ? [] : [log], witnesses: [], witnessesNeeded: 0 };
    expect(verifyBundle(bundle, trust)).toMatchObject({ ok: true });
    expect(bundle.toString()).toContain(sha256);
  });
});

it('the answer to the sender is a letter from what was decided, recorded once it was sent', async () => {
  await clerk.goto(`${url}/response`);
  await clerk.getByRole('group', { name: 'To which document' }).getByRole('radio').first().check();
  await check(clerk);
  await clerk.getByLabel('will comply').check();
  await clerk.getByLabel('In our own words').fill('Call the release desk for the rest.');
  await press(clerk, 'Continue');
  expect(await clerk.getByText('Call the release desk for the rest.').count()).toBe(1);
  await check(clerk);
  await press(clerk, 'Make the letter');
  await check(clerk);
  const text = await textOf(await downloaded(clerk, 'Download the letter as PDF'));
  for (const said of ['Answer to your request', 'Tell the release date', 'Call the release desk'])
    expect(text).toContain(said);
  await clerk.getByRole('link', { name: 'record that it was sent' }).click();
  await clerk.getByLabel('fax').check();
  await press(clerk, 'Continue');
  await press(clerk, 'Record it');
  expect(await clerk.getByText('will comply, by fax').count()).toBe(1);
});

it('what was told by mouth is three fields and one post, and may have happened earlier', async () => {
  await clerk.goto(`${url}/spoken`);
  await check(clerk);
  await clerk.getByLabel('To whom').fill('an officer at the door');
  await clerk.getByLabel('What was said or shown').fill('that the person leaves this week');
  await clerk.getByText('This happened earlier, on paper').click();
  await clerk.getByLabel('Day', { exact: true }).fill('2026-01-05');
  await clerk.getByLabel('Why, and on what basis').fill('he asked');
  await press(clerk, 'Record it');
  expect(
    await clerk
      .getByRole('alert')
      .getByRole('link', { name: /time of day/ })
      .count(),
  ).toBe(1);
  expect(await clerk.getByLabel('What was said or shown').inputValue()).toBe('that the person leaves this week');
  await check(clerk);
  await clerk.getByLabel('Time of day').fill('03:10');
  await picture(clerk, 'told-by-mouth');
  await press(clerk, 'Record it');
  expect(clerk.url()).toBe(url);
});

it('a sender who was not called at intake is called from the case later, and the paper that came is downloaded from there', async () => {
  await clerk.goto(url);
  const name = await clerk.getByRole('heading', { level: 1 }).innerText();
  const scan = { name: 'scan.png', mimeType: 'image/png', buffer: await clerk.screenshot() };
  await begin(clerk);
  await upload(clerk, scan);
  await cameNow(clerk);
  await typeForm(clerk);
  await press(clerk, 'Continue');
  await clerk.getByLabel('I have not called yet').check();
  await press(clerk, 'Continue');
  await clerk.getByLabel('Name').fill(name);
  await press(clerk, 'Find');
  await clerk.locator('#custody').check();
  await press(clerk, 'This is my decision');
  await press(clerk, 'Receive it and open the case');
  expect(await downloaded(clerk, /download the file as it was received/)).toEqual(scan.buffer);
  await clerk.getByRole('link', { name: /Call the sender of .* back \(not called\)/ }).click();
  await check(clerk);
  await clerk.getByRole('group', { name: 'Number called' }).getByRole('radio').first().check();
  await clerk.getByLabel('The office says that it sent this paper').check();
  await press(clerk, 'Continue');
  await clerk.getByText('This happened earlier, on paper').click();
  await clerk.getByLabel('Day', { exact: true }).fill('2026-01-05');
  await press(clerk, 'Record the call');
  expect(
    await clerk
      .getByRole('alert')
      .getByRole('link', { name: /time of day/ })
      .count(),
  ).toBe(1);
  await check(clerk);
  await picture(clerk, 'earlier-on-paper');
  await clerk.getByLabel('Day', { exact: true }).fill('');
  await press(clerk, 'Record the call');
  expect(await clerk.getByRole('cell', { name: 'confirmed' }).count()).toBe(1);
  expect(await clerk.getByRole('link', { name: /Call the sender/ }).count()).toBe(0);
});
