import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runMain } from '../../../test/run-main.ts';
import { EXIT } from '../../exit-codes.ts';
import { COVERAGE_FILE, coverageText } from './coverage.ts';

describe('holdpoint law coverage', () => {
  it('law/COVERAGE.md is that of the packs as they are; if not, run npx holdpoint law coverage --write', () => {
    const isFresh = readFileSync(COVERAGE_FILE, 'utf8') === coverageText();
    expect(isFresh, 'law/COVERAGE.md is stale; run npx holdpoint law coverage --write').toBe(true);
  });

  it('prints the list: totals, layers that disagree with both citations, and each place act by act', async () => {
    const { status, out } = await runMain('law', 'coverage');
    expect(status).toBe(EXIT.ok);
    expect(out).toMatch(/\n## Totals\n\n\d+ places, \d+ with a pack/);
    expect(out).toMatch(
      /\n\| New York City \| hold \| N\.Y\.C\. Admin\. Code § 14-154.*leaves it \| .*Wells v\. DeMarco.*forbids it \| prohibited \|\n/,
    );
    expect(out).toMatch(
      /\n### Iowa\n\n[^\n]+\n\n\| act \| stance \| answer \| grade \| rules \| examples \| looked up \|\n/,
    );
    expect(out).toMatch(
      /\n\| keeping the person past release on the request \(hold\) \| commands \| required \| text \| 1 \| \d+ \| \d{4}-\d\d-\d\d \|\n/,
    );
  });

  it('leads from the list of places to a heading that is there', async () => {
    const { out } = await runMain('law', 'coverage');
    const headings = new Set(
      [...out.matchAll(/^### (.*)$/gm)].map(([, name = '']) =>
        name
          .toLowerCase()
          .replace(/[^a-z0-9 -]/g, '')
          .replaceAll(' ', '-'),
      ),
    );
    const links = [...out.matchAll(/\]\(#([^)]+)\)/g)].map(([, link = '']) => link);
    expect(links.length).toBeGreaterThan(50);
    expect(links.filter((link) => !headings.has(link))).toEqual([]);
  });

  it('refuses names and unknown options with the remedy', async () => {
    const named = await runMain('law', 'coverage', 'us-ca');
    expect([named.status, named.err]).toEqual([
      EXIT.usage,
      expect.stringContaining('found "us-ca"; it takes no names, only --write'),
    ]);
    expect((await runMain('law', 'coverage', '--wirte')).err).toContain('see holdpoint law coverage --help');
  });
});
