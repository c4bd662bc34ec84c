import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { heading } from './intake-clerk.ts';
import { type Typist, typist } from './typist.ts';

/** Takes a complete form in by the keyboard alone, from its upload to a decision, and returns what that took. */
export const intakeByKeyboard = async (page: Page, url: string): Promise<Typist> => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.evaluate(`location.href = '${url}/intake/sample-form'`),
  ]);
  const file = await download.path();
  const by = typist(page);
  await page.goto(`${url}/intake`);
  await by.skipTo('main button');
  await by.leave('Enter');
  await by.skipTo('#file');
  by.elsewhere('sample-form.pdf'.length);
  await page.locator('#file').setInputFiles(file);
  await by.to('main form[enctype] button');
  await by.leave('Enter');
  await by.skipTo('[name=channel]');
  await by.press('ArrowDown');
  await by.to('[name=when]');
  await by.press('Space');
  await by.to('main button');
  await by.leave('Enter');

  expect(await heading(page)).toBe('What does the paper say');
  expect(await page.locator('input[name=confirmed]').count()).toBe(6);
  for (const field of ['kind', 'issuer', 'nature']) {
    await by.to(`#confirmed-${field}`);
    await by.press('Space');
  }
  for (const field of ['names-this-person', 'complete']) {
    await by.to(`[name="${field}"]`);
    await by.press('Space');
  }
  await by.to('#confirmed-served');
  await by.press('Space');
  await by.to('[name=cancelled]');
  await by.press('ArrowDown');
  for (const field of ['asks', 'grounds']) {
    await by.to(`#confirmed-${field}`);
    await by.press('Space');
  }
  await by.to('main .beside > div:first-child button');
  await by.leave('Enter');

  expect(await heading(page)).toBe('What the check of the form finds');
  expect(await page.getByText('Nothing is missing that this form asks for.').count()).toBe(1);
  await by.skipTo('main button');
  await by.leave('Enter');
  await by.skipTo('[name=result]');
  await by.press('Space');
  await by.to('main button');
  await by.leave('Enter');
  expect(await heading(page)).toBe('Whom is it about');
  expect(await page.getByText('Fits by booking number and every word of the name').count()).toBe(1);
  await by.skipTo('#custody');
  await by.press('Space');
  await by.to('main form:has([name=custody]) button');
  await by.leave('Enter');
  expect(await page.locator('dl.answers').innerText()).toContain(
    'The office says that it sent this paper (+1 555 010 0199)',
  );
  await by.skipTo('main form button');
  await by.leave('Enter');

  expect(page.url()).toContain('/cases/');
  expect(await page.getByRole('cell', { name: 'confirmed' }).count()).toBe(1);
  await by.skipTo('form[action$="/determine"] button');
  await by.leave('Enter');
  await by.skipTo('a[href$="/decline?act=hold"]');
  await by.leave('Enter');
  await by.skipTo('main form button');
  await by.leave('Enter');
  expect(await page.getByRole('row', { name: /Hold past release decline/ }).count()).toBe(1);
  return by;
};
