import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runMain, scratchFolder } from '../../../test/run-main.ts';
import { EXIT } from '../../exit-codes.ts';

const PROVISION = `cite: XX Code § 1
title: A synthetic provision
in force: { from: 2000-01-01, to: null }
governed by: act
read: { source: synthetic, on: 2000-01-01, grade: text }
says: Synthetic.
rules:
`;

const lawFolderWith = (rules: string): string => {
  const folder = scratchFolder();
  mkdirSync(join(folder, 'us-xx'));
  writeFileSync(join(folder, 'us-xx', 'pack.yaml'), 'id: us-xx\ntitle: Xanadu\nlayer: state\nversion: "1"\n');
  writeFileSync(join(folder, 'us-xx', 'code.yaml'), PROVISION + rules);
  return folder;
};

describe('law check by exact analysis', () => {
  it('finds no fault in any jurisdiction of the law, and counts its notes in one line', async () => {
    const { status, out } = await runMain('law', 'check');
    expect([status, out]).toEqual([EXIT.ok, expect.stringMatching(/\nno findings\n$/)]);
    expect(out).toMatch(/\n\d+ notes: .*\d+ shadowed-norm.*; --notes prints them\n/);
    const jurisdictions = [...out.matchAll(/^(\S+): every possible case on every act: no faults$/gm)];
    expect(jurisdictions.map(([, id]) => id)).toContain('us-ca');
  });

  it('prints its notes when asked, each with its case to read', async () => {
    const { status, out } = await runMain('law', 'check', '--stack', 'us-ca', '--notes');
    expect(status).toBe(EXIT.ok);
    expect(out).toMatch(/ note shadowed-norm in .*\n {2}for example, on \d{4}-\d\d-\d\d\n {4}agency: /);
    expect(out).toMatch(/\nfacts that no rule of any pack asks: /);
    expect(out).not.toContain('\nus: every possible case');
  });

  it('exits with 3 where a rule can never apply, and where a case meets no rule', async () => {
    const { status, out } = await runMain(
      'law',
      'check',
      lawFolderWith(
        '  - id: never\n    prohibits: [hold]\n    when all:\n      - agency: county-jail\n      - agency: state-prison\n',
      ),
    );
    expect(status).toBe(EXIT.lawFault);
    expect(out).toMatch(/us-xx\/code\.yaml:1:1 dead-norm in XX Code § 1 on hold/);
    expect(out).toMatch(/us-xx\/pack\.yaml:1:1 gap in hold: .*\n {2}for example, on 2000-01-01\n/);
    expect(out).toMatch(/\nus-xx: every possible case on every act: \d+ faults\n/);
  });

  it('refuses a jurisdiction that there is none of', async () => {
    const { status, err } = await runMain('law', 'check', '--stack', 'us-zz');
    expect([status, err]).toEqual([
      EXIT.usage,
      expect.stringContaining('--stack: no jurisdiction "us-zz"; there are '),
    ]);
  });
});
