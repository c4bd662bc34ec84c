import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  buildFigures,
  checkApprovals,
  type LawDay,
  readPublication,
  readRegister,
  resultsDigest,
  siteContentOf,
  SiteError,
  writeSite,
} from '../src/index.ts';
import { CLAIM, FIGURE, sampleRegister, scratchFolder } from './sample-register.ts';

const LAW: readonly LawDay[] = [
  {
    on: '2026-01-01',
    places: [
      {
        postal: 'AV',
        name: 'Avila',
        stance: 'open',
        grade: 'text',
        readOn: '2026-01-01',
        tile: { row: 1, column: 1 },
        answers: [{ action: 'hold', answer: 'unsettled', by: ['§ 1'] }],
      },
    ],
  },
];
const HEAD = { isPreview: false, published: '2026-12-01', commit: 'abc', isChanged: false };

const content = async (definitions: Readonly<Record<string, string>> = {}, row = '2026-03-01,Avila,person-17,YES') => {
  const folder = scratchFolder({ 'requests.csv': `received,place,person,asks_hold\n${row}\n` });
  const register = readRegister(sampleRegister(definitions));
  return { folder, made: siteContentOf(register, await buildFigures(register, { folder }), LAW) };
};

const filesIn = (out: string) =>
  readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name));

describe('the public site', () => {
  it('has no script, asks for nothing from elsewhere, and leads to no record', async () => {
    const { folder, made } = await content();
    const out = join(scratchFolder(), 'site');
    await writeSite(out, HEAD, made);
    const pages = filesIn(out).filter((file) => file.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(8);
    for (const file of pages) {
      const text = readFileSync(file, 'utf8');
      expect(text).not.toMatch(/<script|<link|<img|<iframe|<form|src=|@import|url\(|javascript:| on[a-z]+="/);
      expect(text).toContain("default-src 'none'");
      expect(text).not.toContain(folder);
      expect(text).not.toContain('person-17');
    }
  });

  it('escapes what definitions, claims and records say, in pages and in charts', async () => {
    const hostile = '<b onclick=x>&</b>';
    const { made } = await content(
      {
        'claims/a-claim.yaml': CLAIM.replace('words: 2 requests came to Avila', `words: '${hostile}'`),
        'sample/requests-by-place.yaml': FIGURE.replace('title: Requests by place', `title: '${hostile}'`),
      },
      `2026-03-01,${hostile},person-17,YES`,
    );
    const out = join(scratchFolder(), 'site');
    await writeSite(out, HEAD, made);
    for (const file of filesIn(out).filter((one) => one.endsWith('.html'))) {
      expect(readFileSync(file, 'utf8').replaceAll(/"[^"]*"/g, '""')).not.toContain('<b onclick');
    }
  });

  it('shows a chart with its words, and the same numbers in a table', async () => {
    const { made } = await content();
    const out = join(scratchFolder(), 'site');
    await writeSite(out, HEAD, made);
    const text = readFileSync(join(out, 'figures/requests-by-place.html'), 'utf8');
    expect(text).toMatch(/<svg[^>]*role="img"[^>]*>/);
    expect(text).toMatch(/aria-label="Requests by place\. Requests\. The table below holds the same numbers\."/);
    expect(text).toMatch(/<th role="rowheader" scope="row">Avila<\/th>\s*<td[^>]*>\s*1\s*<\/td>/);
    expect(text).toContain(made.build.figures[0]?.result);
    expect(text).toContain('npx holdpoint figures build requests-by-place');
  });

  it('marks a figure whose records are absent as not available', async () => {
    const register = readRegister(sampleRegister());
    const made = siteContentOf(register, await buildFigures(register, { folder: scratchFolder() }), LAW);
    const out = join(scratchFolder(), 'site');
    await writeSite(out, HEAD, made);
    expect(readFileSync(join(out, 'figures/requests-by-place.html'), 'utf8')).toContain(
      '[x] Not available: requests.csv is not in the records',
    );
  });

  it('replaces an earlier site and its files, and no other folder', async () => {
    const { made } = await content();
    const out = join(scratchFolder(), 'site');
    await writeSite(out, HEAD, made);
    const before = filesIn(out).length;
    await writeSite(out, HEAD, { ...made, claims: [] });
    expect(filesIn(out)).toHaveLength(before - 1);
    const other = scratchFolder({ 'letter.txt': 'mine' });
    await expect(writeSite(other, HEAD, made)).rejects.toThrow(SiteError);
    expect(readFileSync(join(other, 'letter.txt'), 'utf8')).toBe('mine');
  });

  it('does not take away a file outside of it, whatever its list says', async () => {
    const { made } = await content();
    const folder = scratchFolder({ 'letter.txt': 'mine', 'site/site.json': '{"files":{"../letter.txt":"x"}}' });
    await writeSite(join(folder, 'site'), HEAD, made);
    expect(readFileSync(join(folder, 'letter.txt'), 'utf8')).toBe('mine');
    writeFileSync(join(folder, 'letter.txt'), '');
  });
});

describe('a publication', () => {
  const DIGEST = 'a'.repeat(64);
  const record = (...approvals: readonly (readonly [name: string, digest: string])[]) => ({
    publication: 'first',
    on: '2026-12-01',
    approvals: approvals.map(([name, digest]) => ({ name, role: 'editor', on: '2026-12-01', digest })),
  });

  it('is approved by two different persons for these very results', () => {
    expect(checkApprovals(record(['A. Avila', DIGEST], ['B. Brighton', DIGEST]), DIGEST)).toEqual({ ok: true });
  });

  it.each([
    ['one person', record(['A. Avila', DIGEST]), /^only A. Avila approved these results; two different persons must/],
    [
      'one person twice, written in two ways',
      record(['A. Ávila', DIGEST], ['a.  avila ', DIGEST]),
      /^only A. Ávila approved these results, more than once;/,
    ],
    [
      'two, one of them for other results',
      record(['A. Avila', DIGEST], ['B. Brighton', 'b'.repeat(64)]),
      /1 of the approvals are of other results/,
    ],
    ['nobody', record(['A. Avila', 'b'.repeat(64)]), /^nobody approved these results/],
  ])('is refused where it was approved by %s', (_by, approvals, why) => {
    expect(checkApprovals(approvals, DIGEST)).toEqual({ ok: false, why: expect.stringMatching(why) });
  });

  it('names the place of a slip in its record', () => {
    const { findings } = readPublication(
      'first.yaml',
      'publication: first\non: 2026-12-01\napprovals:\n  - { name: A, role: editor, on: today, digest: abc }\n',
    );
    expect(findings.map(({ line, found }) => [line, found])).toEqual([
      [4, '"today"'],
      [4, '"abc"'],
    ]);
  });

  it('has another digest when a number, a verdict or the law changes', async () => {
    const { made } = await content();
    const { made: other } = await content({}, '2026-03-01,Brighton,1,');
    const digests = [made, other, { ...made, claims: [] }, { ...made, law: [] }].map(resultsDigest);
    expect(new Set(digests).size).toBe(4);
    expect(resultsDigest((await content()).made)).toBe(digests[0]);
  });
});

it('rows that are estimated, provisional or revised bear their marks, with the reason', async () => {
  const at = '{ at: { place: Avila }, why: the reason of ';
  const { made } = await content({
    'sample/requests-by-place.yaml': `${FIGURE}estimated: [${at}an estimate }]\nprovisional: [${at}a delay }]\n`,
    'calendar.yaml':
      'releases: [{ on: 2026-12-01, what: first }]\nrevisions: [{ on: 2026-12-02, figure: requests-by-place, what: one more., why: it came late., at: { place: Avila } }]\n',
  });
  const out = join(scratchFolder(), 'site');
  await writeSite(out, HEAD, made);
  const text = readFileSync(join(out, 'figures', 'requests-by-place.html'), 'utf8').replaceAll(/\s+/g, ' ');
  expect(text).toMatch(/class="number" > 1 \[e\] \[p\] \[r\] <\/td>/);
  expect(text).toContain('[e] Estimated, Avila: the reason of an estimate.');
  expect(text).toContain('[p] Provisional, Avila: the reason of a delay.');
  expect(text).toContain('[r] 2026-12-02: one more. Why: it came late.');
});

it('an account of overstays, and the reports that the law asks for, stand on the site with what they cannot show', async () => {
  const register = readRegister(join(import.meta.dirname, '../../../figures'));
  const build = { figures: [], inputs: [], findings: [], leftOut: [] };
  const out = join(scratchFolder(), 'site');
  await writeSite(out, HEAD, siteContentOf(register, build, LAW));
  const overstay = readFileSync(join(out, 'figures', 'pierce-overstay-by-length.html'), 'utf8');
  expect(overstay).toMatch(/What the files cannot show[\s\S]*The file has no paper/);
  const reports = readFileSync(join(out, 'reports.html'), 'utf8');
  expect(reports).toContain('5 ILCS 805/25');
  expect(reports).toMatch(/Unsettled[\s\S]*Which fields, and in which form, does the Department of Justice take\?/);
});

it('of records about persons, a small number of rows is a small count and is not shown either', async () => {
  const { made } = await content();
  const out = join(scratchFolder(), 'site');
  await writeSite(out, HEAD, made);
  const figure = readFileSync(join(out, 'figures', 'requests-by-place.html'), 'utf8').replaceAll(/\s+/g, ' ');
  expect(figure).toMatch(/requests\.csv<\/th> <td role="cell" data-label="Rows" class="number" > \[c\] <\/td>/);
  expect(readFileSync(join(out, 'codebooks', 'requests.html'), 'utf8')).toMatch(/requests\.csv, \[c\] rows/);
});
