import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runMain, scratchFolder } from '../../../test/run-main.ts';
import { EXIT } from '../../exit-codes.ts';

describe('holdpoint law forms', () => {
  it('lists every form with what it asks', async () => {
    const { status, out, err } = await runMain('law', 'forms');
    expect([status, err]).toEqual([EXIT.ok, '']);
    expect(out).toMatch(/^form +asks +hours of hold +hours run +takes effect +issued from +to +grade\n/);
    expect(out).toMatch(
      /\nI-247A +notification, hold +48 +through weekends and holidays +once served +2017-04-02 +text\n/,
    );
    expect(out).toMatch(/\nI-247G +notification +no hold /);
    expect(out).toMatch(/\nI-247X +transfer +not read /);
    expect(out).toMatch(/\nI-200 +nothing +no hold /);
    expect(out).toMatch(/\nNCIC administrative entry +not read +no hold /);
    expect(out).toMatch(/\ncourt order +as its words say +as its words say /);
  });

  it.each([[['I-247', 'of', '2010']], [['i-247 OF 2010']]])('shows one form whole, named by %j', async (words) => {
    const { status, out } = await runMain('law', 'forms', ...words);
    expect(status).toBe(EXIT.ok);
    for (const part of ['It is not', 'Issued by', 'Editions', 'It asks', 'Takes effect', 'Boxes', 'Fields', 'Read: '])
      expect(out).toContain(`\n${part}`);
    expect(out).toMatch(/^I-247 of 2010: Immigration Detainer/);
    expect(out).toContain('(48 hours, weekends and holidays left out)');
    expect(out).toContain('to fill it in is the act notify-release-date');
    expect(out).toMatch(/hold: .*\[text; ICE, Detainers: Frequently Asked Questions/);
  });

  it('leaves out the parts that a form does not have', async () => {
    const { out } = await runMain('law', 'forms', 'I-216');
    expect(out).not.toMatch(/\n(It asks|Boxes|Takes effect|It may ask|Not read)/);
  });

  it('writes the same as JSON', async () => {
    const all: unknown = JSON.parse((await runMain('law', 'forms', '-o', 'json')).out);
    expect(all).toEqual(expect.arrayContaining([expect.objectContaining({ kind: 'I-247A' })]));
    const one: unknown = JSON.parse((await runMain('law', 'forms', 'I-247A', '--output', 'json')).out);
    expect(one).toMatchObject({ kind: 'I-247A', takesEffect: { only: 'once served' } });
  });

  it.each([
    [['I-999'], /^law forms: no form "I-999"; there are .*I-247A/],
    [['-o', 'csv'], /^--output: found "csv"; write table or json/],
  ])('%j is refused with the remedy', async (words, says) => {
    const { status, err } = await runMain('law', 'forms', ...words);
    expect([status, err]).toEqual([EXIT.usage, expect.stringMatching(says)]);
  });
});

it('law check reads the forms of the folder it is given', async () => {
  const folder = scratchFolder();
  mkdirSync(join(folder, 'us-xx', 'forms'), { recursive: true });
  writeFileSync(join(folder, 'us-xx', 'pack.yaml'), 'id: us-xx\n');
  writeFileSync(join(folder, 'us-xx', 'forms', 'a.yaml'), 'kind: I-999\n');
  const { status, out } = await runMain('law', 'check', folder);
  expect(status).toBe(EXIT.lawFault);
  expect(out).toMatch(/us-xx\/forms\/a\.yaml:1:1 wrong-value: found "I-999"/);
  expect(out).toMatch(/\n0 forms\n/);
});
