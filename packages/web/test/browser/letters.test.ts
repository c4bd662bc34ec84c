import { readFileSync } from 'node:fs';
import { parseVerifierKey, verifyBundle } from '@holdpoint/ledger';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { walk } from './crawl.ts';
import { type BrowserDesk, picture, startBrowserDesk } from './desk-browser.ts';
import { press, sound } from './pages-of.ts';

let desk: BrowserDesk;

beforeAll(async () => {
  desk = await startBrowserDesk();
});

afterAll(async () => {
  await desk?.end();
  expect(desk?.complaints ?? []).toEqual([]);
});

const PDF = { name: 'letter.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 a letter as it came') };
const LIST = [
  ['Subject', 'DOB', 'Nationality', 'Remark'],
  ['Person, Made Up', '1980-03-09', 'X', '=1+1'],
  ['Other Made Up', '32907', 'X', ''],
]
  .map((cells) => cells.join('\t'))
  .join('\n');

/** Opens the sample letter that has a list. */
const openLetter = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: 'Letters', exact: true }).click();
  await page.getByRole('link', { name: 'Sample federal department' }).click();
};

/** Decides about every row that waits, by one key each; returns how many there were. */
const decideAll = async (page: Page): Promise<number> => {
  let decided = 0;
  for (; (await page.getByText('No row waits for a decision').count()) === 0; decided += 1) {
    const before = page.url();
    await page.keyboard.press(decided === 0 ? '1' : '2');
    await page.waitForURL((url) => url.href !== before);
  }
  return decided;
};

describe('a letter at the desk', () => {
  it('is filed from the paper, and what is missing is told beside its field', async () => {
    const clerk = await desk.as('clerk');
    expect(await clerk.getByRole('link', { name: 'Letter from Sample field office' }).count()).toBe(1);
    await clerk.getByRole('link', { name: 'Letters', exact: true }).click();
    await sound(clerk);
    await picture(clerk, 'letters');
    expect(await clerk.getByText('The deadline is over; oversight sees this letter').count()).toBe(1);
    await clerk.getByRole('link', { name: 'File a letter' }).click();
    await clerk.getByLabel('Who wrote the letter').fill('Department of Samples');
    await clerk.getByLabel('portal').check();
    await clerk.getByLabel('Day by which it is to be answered').fill('soon');
    await clerk.getByLabel('What it asks').fill('Will requests be honoured?\nHow many were declined?');
    await clerk.getByLabel('The letter as it came').setInputFiles(PDF);
    await press(clerk, 'File it');
    const link = clerk.getByRole('alert').getByRole('link', { name: 'the day of the answer is no day' });
    expect(await link.getAttribute('href')).toBe('#reply-by');
    await sound(clerk);
    await clerk.getByLabel('Day by which it is to be answered').fill('2099-01-31');
    await clerk.getByLabel('Number 1 that it claims').fill('33,179');
    await clerk.getByLabel('The words by which it defines number 1').fill('people in custody');
    await clerk.getByLabel('The letter as it came').setInputFiles(PDF);
    await press(clerk, 'File it');
    expect(await clerk.getByRole('heading', { name: 'Letter from Department of Samples' }).count()).toBe(1);
    expect(await clerk.getByText('33179: people in custody').count()).toBe(1);
    await sound(clerk);

    await clerk.getByRole('link', { name: 'Take in the list' }).click();
    await sound(clerk);
    await clerk.getByLabel('Or paste the cells here').fill(LIST);
    await press(clerk, 'Read it');
    expect(await clerk.getByText('"Nationality" tells of nationality, which is not kept').count()).toBe(1);
    expect(await clerk.getByLabel('Which column is the name').inputValue()).toBe('Subject');
    await sound(clerk);
    await picture(clerk, 'letter-mapping');
    await clerk.getByLabel('Which column is the name').selectOption('');
    await press(clerk, 'Look it over first');
    expect(await clerk.getByRole('alert').getByText('no column is named for it').count()).toBe(1);
    await clerk.getByLabel('Which column is the name').selectOption('Subject');
    await press(clerk, 'Look it over first');
    expect(await clerk.getByText('1 rows would be taken in, 1 refused').count()).toBe(1);
    expect(await clerk.getByText('found the number 32907').count()).toBe(1);
    await sound(clerk);
    await press(clerk, 'Take it in');
    expect(await clerk.getByText('2 of 2 rows read: 1 taken in, 1 refused').count()).toBe(1);
    await sound(clerk);
    const [rejects] = await Promise.all([
      clerk.waitForEvent('download'),
      clerk.getByRole('link', { name: 'The refused rows as a file' }).click(),
    ]);
    const csv = readFileSync(await rejects.path(), 'utf8');
    expect(csv).toContain('Other Made Up,32907');
    expect(csv).not.toContain('Nationality');
  });

  it('is reviewed by the keyboard alone, and answered by two persons and counsel', async () => {
    const commander = await desk.as('watch-commander');
    await openLetter(commander);
    await picture(commander, 'letter');
    await press(commander, 'Look in the custody roll');
    expect(await commander.getByText('How it came up').count()).toBe(1);
    await sound(commander);
    await picture(commander, 'letter-row');
    const { ringless, missed } = await walk(commander);
    // The walk begins among the decisions, where the focus is put, and passes the end of the page, which is nothing to press.
    expect([ringless.filter((one) => !one.startsWith('BODY')), missed]).toEqual([[], 0]);
    await commander.reload();
    expect(await decideAll(commander)).toBeGreaterThan(5);
    await sound(commander);
    await openLetter(commander);
    await press(commander, 'Propose dispositions');
    expect(await commander.getByRole('cell', { name: 'in custody now' }).count()).toBeGreaterThan(2);
    await sound(commander);
    await picture(commander, 'letter-dispositions');

    const clerk = await desk.as('clerk');
    await openLetter(clerk);
    await clerk.getByRole('link', { name: 'Draft the reply' }).click();
    await sound(clerk);
    for (const part of ['Answers to its questions', 'Totals, by its words']) await clerk.getByLabel(part).check();
    await clerk.getByLabel('Why something is left out').fill('the law in force here lets no single row be told');
    await clerk.getByLabel('Will the requests on the list be honoured?').fill('As the law in force here allows.');
    await press(clerk, 'Draft it');
    const unanswered = clerk.getByRole('alert').getByRole('link');
    expect(await unanswered.getAttribute('href')).toBe('#answer-1');
    expect(await clerk.getByLabel('Totals, by its words').isChecked()).toBe(true);
    await sound(clerk);
    await clerk.getByLabel('Which of the people on the list').fill('It may not be told of single people.');
    await press(clerk, 'Draft it');
    expect(await clerk.getByText('A draft; a second person confirms next.').count()).toBe(1);
    expect(await clerk.getByRole('row', { name: /people in custody today under a request 9/ }).count()).toBe(1);
    await sound(clerk);
    await picture(clerk, 'letter-reply');
    const url = clerk.url();

    const second = await desk.as('second-person');
    await second.goto(url);
    await press(second, 'Confirm it as a second person');
    const counsel = await desk.as('counsel');
    await counsel.goto(url);
    await press(counsel, 'Sign it as counsel');
    await counsel.getByLabel('e-mail').check();
    await press(counsel, 'Record that it was sent');
    expect(await counsel.getByText('Sent.').count()).toBe(1);
    await sound(counsel);
    const [pdf] = await Promise.all([
      counsel.waitForEvent('download'),
      counsel.getByRole('link', { name: 'The reply as PDF' }).click(),
    ]);
    expect(
      readFileSync(await pdf.path())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    const [bundle] = await Promise.all([
      counsel.waitForEvent('download'),
      counsel.getByRole('link', { name: 'Download the proof bundle' }).click(),
    ]);
    const log = parseVerifierKey(desk.verifierKey);
    const trust = { logs: log === undefined ? [] : [log], witnesses: [], witnessesNeeded: 0 };
    expect(verifyBundle(readFileSync(await bundle.path()), trust)).toMatchObject({ ok: true });
  });

  it('that nobody answered is seen by those who oversee the desk', async () => {
    const oversight = await desk.as('oversight');
    await oversight.goto(`${desk.url}/oversight`);
    await oversight.getByRole('link', { name: 'Letter from Sample field office' }).click();
    expect(await oversight.getByRole('heading', { name: 'Letter from Sample field office' }).count()).toBe(1);
    expect(await oversight.getByRole('link', { name: 'Take in the list' }).count()).toBe(0);
    await sound(oversight);
  });
});
