import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runMain, scratchFolder } from '../../../test/run-main.ts';
import { EXIT } from '../../exit-codes.ts';

const lawFolderWith = (files: Readonly<Record<string, string>>): string => {
  const folder = scratchFolder();
  mkdirSync(join(folder, 'us-xx'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, 'us-xx', name), text);
  return folder;
};

describe('holdpoint law list', () => {
  it('names every provision with its dates and grade', async () => {
    const { status, out } = await runMain('law', 'list');
    expect(status).toBe(EXIT.ok);
    expect(out).toMatch(/^pack +citation +title +from +to +grade +read on\n/);
    expect(out).toMatch(/\nus-ca +Cal\. Gov\. Code § 7284\.6 .* 2018-01-04 .* \d{4}-\d\d-\d\d\n/);
  });

  it('keeps to one pack', async () => {
    const packs = (await runMain('law', 'list', 'us-ca')).out.trimEnd().split('\n').slice(2);
    expect(new Set(packs.map((line) => line.split(' ')[0]))).toEqual(new Set(['us-ca']));
  });

  it('names the packs there are where one is not', async () => {
    const { status, err } = await runMain('law', 'list', 'us-zz');
    expect([status, err]).toEqual([EXIT.usage, expect.stringMatching(/no pack "us-zz"; there are .*us-ca/)]);
  });
});

describe('holdpoint law check', () => {
  it('counts what each pack holds', async () => {
    const { out } = await runMain('law', 'check');
    expect(out).toMatch(/\nus-ca: \d+ provisions, \d+ norms, \d+ questions, \d+ examples\n/);
    expect(out).toMatch(/\n(no|\d+) findings\n$/);
  });

  it.each([
    ['no pack.yaml that can be read', { 'pack.yaml': 'id: [\n' }],
    ['a document that is no provision', { 'pack.yaml': 'id: us-xx\n', 'a.yaml': 'rules: none\n' }],
  ])('exits with 3 for a law folder with %s, and says in which file', async (_what, files) => {
    const { status, out } = await runMain('law', 'check', lawFolderWith(files));
    expect(status).toBe(EXIT.lawFault);
    expect(out).toMatch(/us-xx\/pack\.yaml:\d+:\d+/);
    expect(out).toMatch(/\n[1-9]\d* findings\n$/);
  });

  it('does not take a folder without law for law without faults', async () => {
    const { status, err } = await runMain('law', 'check', scratchFolder());
    expect([status, err]).toEqual([EXIT.noInput, expect.stringMatching(/holds no pack; name a folder of packs/)]);
  });

  it('says so where the folder is not there', async () => {
    const { status, err } = await runMain('law', 'check', join(scratchFolder(), 'absent'));
    expect([status, err]).toEqual([EXIT.noInput, expect.stringMatching(/absent cannot be read .*; check the path/)]);
  });
});

it.each([
  [
    ['law'],
    'law: found ""; write law list, law show, law check, law diff, law changes, law coverage, law forms, law map or law new',
  ],
  [
    ['law', 'lst'],
    'law: found "lst"; write law list, law show, law check, law diff, law changes, law coverage, law forms, law map or law new',
  ],
  [['law', 'list', '--all'], "law list: Unknown option '--all'"],
])('holdpoint %j is refused with the remedy', async (args, says) => {
  const { status, err } = await runMain(...args);
  expect([status, err]).toEqual([EXIT.usage, expect.stringContaining(says)]);
});
