import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserDesk, startBrowserDesk } from './desk-browser.ts';
import { intakeByKeyboard } from './intake-by-keyboard.ts';
import {
  answer,
  begin,
  cameNow,
  DESKTOP,
  heading,
  look,
  PHONE,
  press,
  typeForm,
  upload,
  WITHOUT_SCRIPT,
  wrong,
} from './intake-clerk.ts';
import { knownForm, scannedPdf, unknownForm, wrongFiles } from './intake-files.ts';

let desk: BrowserDesk;

beforeAll(async () => {
  desk = await startBrowserDesk();
});

afterAll(async () => {
  await desk?.end();
  expect(desk?.complaints ?? []).toEqual([]);
});

describe('taking a paper in', () => {
  it('goes from the upload of a complete form to a decision within three minutes of typing, by the keyboard alone, with every field confirmed and the call back made', async () => {
    const { ms, keys } = await intakeByKeyboard(await desk.as('clerk', DESKTOP), desk.url);
    expect(ms()).toBeLessThanOrEqual(180_000);
    expect(keys()).toBeGreaterThan(50);
  });

  it('refuses a value that nobody confirmed, and leads to each', async () => {
    const page = await desk.as('clerk', DESKTOP);
    await begin(page);
    await upload(page, await knownForm({ 'Sample247A.Officer': 'A. Sample' }));
    await cameNow(page);
    await press(page, 'Continue');
    const links = page.getByRole('alert').getByRole('link');
    expect(await links.count()).toBe(9);
    for (const link of await links.all()) {
      const target = ((await link.getAttribute('href')) ?? '').slice(1);
      expect(await page.locator(`[id="${target}"]`).count()).toBe(1);
    }
    expect(await wrong(page)).toContain('compare it with the paper and say so: who issued and signed it');
    await links.nth(1).click();
    expect(await page.evaluate('document.activeElement?.id')).toBe('confirmed-issuer');
    await look(page, 'form-errors');
    expect(new URL(page.url()).pathname).toMatch(/\/form$/);
  });

  it('shows a scan beside its form, in the dark and on a telephone, and serves it as a picture that can do nothing', async () => {
    const page = await desk.as('clerk', PHONE);
    const scan = { name: 'scan.png', mimeType: 'image/png', buffer: await page.screenshot() };
    await page.goto(`${desk.url}/intake`);
    await look(page, 'start-phone');
    await press(page, 'Begin');
    await look(page, 'file-phone');
    await upload(page, scan);
    await look(page, 'came-phone');
    await cameNow(page);
    await look(page, 'form-phone');
    const image = page.getByRole('img', { name: 'The paper as it was received' });
    expect(await page.evaluate(`document.querySelector('.paper img').naturalWidth`)).toBeGreaterThan(0);
    const src = new URL((await image.getAttribute('src')) ?? '', desk.url).href;
    const served = await page.request.get(src);
    expect(served.headers()).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'no-store',
    });
    expect(Buffer.compare(await served.body(), scan.buffer)).toBe(0);
    await typeForm(page);
    await look(page, 'findings-phone');
    await press(page, 'Continue');
    await look(page, 'sender-phone');
    await page.getByLabel('I have not called yet').check();
    await press(page, 'Continue');
    await look(page, 'person-phone');
    await page.getByLabel('Name').fill('Nobody Atall');
    await press(page, 'Find');
    expect(await page.getByText('Nobody in custody here fits.').count()).toBe(1);
    await look(page, 'nobody-phone');
    await page.getByLabel('Nobody in custody here is meant').check();
    await press(page, 'This is my decision');
    await look(page, 'check-phone');
    await press(page, 'Receive it without a case');
    expect(await heading(page)).toMatch(/^Received: R-\d{7}$/);
    await look(page, 'done-phone');
  });

  it('shows the pages of a scanned PDF beside its form, and nothing else of it', async () => {
    const page = await desk.as('clerk', DESKTOP);
    const jpeg = await page.screenshot({ type: 'jpeg' });
    await begin(page);
    await upload(page, scannedPdf(jpeg));
    await cameNow(page);
    expect(await page.evaluate(`document.querySelector('.paper img').naturalWidth`)).toBe(1280);
    expect(await page.getByText('the PDF has no fields to read: it is a scan').count()).toBe(1);
    await look(page, 'scanned-pdf');
    const draft = page.url().replace(/\/form$/, '');
    const served = await page.request.get(`${draft}/pages/1`);
    expect(served.headers()).toMatchObject({ 'content-type': 'image/jpeg', 'x-content-type-options': 'nosniff' });
    expect(Buffer.compare(await served.body(), jpeg)).toBe(0);
    expect((await page.request.get(`${draft}/pages/2`)).status()).toBe(404);
  });

  it('asks once what the fields of an unknown form mean, and reads the next one by itself', async () => {
    const page = await desk.as('clerk', DESKTOP);
    const filled = {
      'Sample247A.Subject.Name': 'Robin Example',
      'Sample247A.Box1.Biometric': true,
      'Sample247A.Officer': 'B. Sample',
      'Sample247A.Subject.Sex': 'secret-value',
    };
    await begin(page);
    await upload(page, await unknownForm(filled));
    expect(await heading(page)).toBe('A form that is not known yet');
    expect(await page.content()).not.toMatch(/Robin Example|secret-value/);
    await look(page, 'map');
    await press(page, 'Keep this map');
    expect(await wrong(page)).toContain('say of at least one field what it means');
    await page.locator('#kind').selectOption('I-247A');
    await page.getByLabel('Its edition').fill('test 1');
    await answer(page, 'nature', 'civil');
    await answer(page, 'printed-asks', 'hold');
    await page.getByLabel('Foreign47B.Subject.Name (line)').selectOption({ label: 'Show it: name of the person' });
    await page.getByLabel('Foreign47B.Box1.Biometric (box)').selectOption({ label: 'Ground: biometric match' });
    await page
      .getByLabel('Foreign47B.Officer (line)')
      .selectOption({ label: 'The officer who signed: an immigration authority' });
    await press(page, 'Keep this map');
    await cameNow(page);
    const told = await page.locator('.paper').innerText();
    expect(told).toContain('Read as form I-247A, edition test 1');
    expect(told).toContain('Robin Example');
    expect(await page.content()).not.toContain('secret-value');
    expect(
      await page
        .locator('input[name=grounds]:checked')
        .evaluateAll((all) => all.map((one) => one.getAttribute('value'))),
    ).toEqual(['biometric match']);

    await begin(page);
    await upload(page, await unknownForm({ 'Sample247A.Subject.Name': 'Another Example' }));
    expect(await heading(page)).toBe('How and when did it come');
    await cameNow(page);
    expect(await page.locator('.paper').innerText()).toContain('Another Example');
    await press(page, 'Say anew what its fields mean');
    expect(await heading(page)).toBe('A form that is not known yet');
  });

  it('ASVS 5.2.2: says of a wrong file what is wrong and what to do, and loses nothing of what was entered', async () => {
    const page = await desk.as('clerk', DESKTOP);
    await begin(page);
    await press(page, 'Type it from the paper');
    await cameNow(page);
    await typeForm(page);
    const draft = page.url().replace(/\/findings$/, '');
    for (const [file, says] of await wrongFiles()) {
      await page.goto(`${draft}/file`);
      await upload(page, file);
      expect([file.name, await wrong(page)]).toEqual([file.name, expect.stringContaining(says)]);
    }
    // Past the browser, which is slow with so much.
    await page.goto(`${draft}/file`);
    const token = (await page.locator('form[enctype] [name=form-token]').getAttribute('value')) ?? '';
    const file = { name: 'large.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(22_000_000, '%PDF-1.7 ') };
    const multipart = { 'form-token': token, 'form-key': 'key-of-a-large-file', file };
    const large = await page.request.post(`${draft}/upload`, { multipart });
    expect([large.status(), await large.text()]).toEqual([422, expect.stringContaining('larger than 20 MB')]);
    await look(page, 'wrong-file');
    await page.goto(draft);
    expect(page.url()).toBe(`${draft}/findings`);
    await page.goto(`${draft}/form`);
    expect(await page.locator('input[name=grounds]:checked').count()).toBe(1);
  });

  it('enters later what came while the system was down, with both times, without script, and keeps a draft through a sign-off for its own user alone', async () => {
    const page = await desk.as('clerk', WITHOUT_SCRIPT);
    await begin(page);
    await press(page, 'Type it from the paper');
    await page.getByLabel('On paper, by post').check();
    await page.getByLabel('Before: it came').check();
    await press(page, 'Continue');
    expect(await wrong(page)).toMatch(/enter the day\s+enter the time of day/);
    await page.getByLabel('Day', { exact: true }).fill('2999-01-01');
    await page.getByLabel('Time of day').fill('03:10');
    await press(page, 'Continue');
    expect(await wrong(page)).toContain('this lies in the future');
    await page.getByLabel('Day', { exact: true }).fill('2026-03-08');
    await page.getByLabel('Time of day').fill('02:30');
    await press(page, 'Continue');
    expect(await wrong(page)).toContain('clocks were set forward over this time');
    await page.getByLabel('Time of day').fill('03:10');
    await press(page, 'Continue');
    const draft = page.url().replace(/\/form$/, '');

    const other = await desk.as('second-person', DESKTOP);
    expect((await other.goto(`${draft}/form`))?.status()).toBe(404);
    await other.goto(`${desk.url}/intake`);
    expect(await other.getByText('Begun and not finished').count()).toBe(0);
    await press(page, 'Sign out');
    const again = await desk.as('clerk', WITHOUT_SCRIPT);
    await again.goto(`${desk.url}/intake`);
    await again.goto(draft);
    await typeForm(again);
    await press(again, 'Continue');
    await again.getByLabel('The office says that it sent').check();
    await press(again, 'Continue');
    await again.getByLabel('Name').fill('Maria Flores');
    await press(again, 'Find');
    expect(again.url()).toBe(`${draft}/person`);
    await again.locator('[name=custody]').first().check();
    await press(again, 'This is my decision');
    expect(await again.locator('dl.answers').innerText()).toMatch(
      /When it came\n.*Mar 8, 2026, 03:10[^]*When it is entered\nnow; both times are kept/,
    );
    await press(again, 'Receive it and open the case');
    expect(await again.getByRole('cell', { name: 'Mar 8, 2026, 03:10' }).count()).toBe(1);
    const auditor = await desk.as('records-auditor', DESKTOP);
    expect((await auditor.goto(`${desk.url}/intake`))?.status()).toBe(403);
  });

  it('never opens a PDF in the page: it goes out as an attachment that can do nothing', async () => {
    const page = await desk.as('clerk', DESKTOP);
    await begin(page);
    const form = await knownForm();
    await upload(page, form);
    const draft = page.url().replace(/\/came$/, '');
    const served = await page.request.get(`${draft}/file-as-received`);
    expect(served.headers()).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': expect.stringMatching(/^attachment;/),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
    expect(Buffer.compare(await served.body(), form.buffer)).toBe(0);
    expect((await page.request.get(`${draft}/picture`)).status()).toBe(404);
  });

  it('has nothing on any page that axe objects to, on a wide screen', async () => {
    const page = await desk.as('clerk', DESKTOP);
    await begin(page);
    await look(page, 'file');
    await upload(page, await knownForm({ 'Sample247A.Subject.Name': 'Maria Flores' }));
    await look(page, 'came');
    await cameNow(page);
    await look(page, 'form');
    for (const box of await page.locator('input[name=confirmed]').all()) await box.check();
    for (const name of ['issuer', 'names-this-person', 'complete', 'cancelled'])
      await page.locator(`input[name="${name}"]`).nth(1).check();
    await answer(page, 'grounds', 'none');
    await press(page, 'Continue');
    expect(await page.getByText('No ground is ticked').count()).toBe(1);
    await look(page, 'findings');
    await press(page, 'Continue');
    await look(page, 'sender');
    await page.getByLabel('The office says that it did not send it').check();
    await press(page, 'Continue');
    await look(page, 'person');
    await press(page, 'This is my decision');
    expect(await wrong(page)).toContain('choose the person whom the paper is about');
    await look(page, 'person-errors');
    await page.locator('[name=custody]').first().check();
    await press(page, 'This is my decision');
    expect(await page.getByText('Call the watch commander before anything rests on it.').count()).toBe(1);
    await look(page, 'check');
    await page.goto(`${desk.url}/intake`);
    await look(page, 'start');
  });
});
