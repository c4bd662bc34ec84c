import { loadPacks, readPack, VOCABULARY } from '@holdpoint/engine';
import { describe, expect, it } from 'vitest';
import { type LawBook, provisionView } from '@holdpoint/law-view';
import { provisionText } from './law-text/provision-text.ts';
import { provisionPage } from './law-html/provision-page.ts';

const DOCUMENT = `cite: Test Code § 1
title: A <script>alert(1)</script> title
in force: { from: 2020-01-01, to: null }
recorded: { from: 2021-01-01, to: null }
governed by: act
read: { source: the print, on: 2026-01-01, grade: partial, second reader: { on: 2026-02-02, found: The same words. } }
says: |
  First paragraph.

  Second & last.
rules:
  - id: no-hold
    cite: (a)
    prohibits: [hold]
    governed by: request
    unless all:
      - some document: { kind: judicial warrant }
      - question: open
  - id: tell
    cite: (b)
    requires: [notify-release-date]
    voids: [policy]
    by: the same day
    papers: [the request]
    duty: { what: the date, to: the sender, due: at once }
    read: { source: a letter, on: 2026-03-03, grade: secondary }
events:
  - { what: enjoined, rules: [tell], during: { from: 2024-01-01, to: 2025-01-01 }, as to: [County A], cite: 'A v. B, No. 1', read: { source: the order, on: 2026-04-04, grade: text } }
questions:
  - { id: open, asks: Is it "so"?, why: Nobody said., settled by: a court, until settled: no }
examples:
  - { name: one, on: 2026-01-02, facts: { agency: county-jail }, expect: { hold: prohibited } }
`;
const files = {
  'pack.yaml': 'id: us-xx\ntitle: Testland\nlayer: state\nversion: "1"\n',
  'test-1.yaml': DOCUMENT,
};
const folder = { folder: 'law/us-xx', files };
const { packs, findings } = loadPacks(VOCABULARY, [folder]);
const [resolved] = packs;
const checked = readPack(VOCABULARY, folder).pack;
const [provision] = checked?.provisions ?? [];
if (resolved === undefined || checked === undefined || provision === undefined)
  throw new Error(JSON.stringify(findings));
const pack = { resolved, checked, differences: [] };
const book: LawBook = { schema: VOCABULARY, packs: [pack] };
const view = provisionView(book, pack, provision);

const page = provisionPage([view]);
const words = page
  .replace(/<style>[\s\S]*<\/style>/, '')
  .replace(/<[^>]+>/g, ' ')
  .replace(/[\s\u00A0]+/g, ' ');
const terminal = provisionText(view, 80).replace(/\s+/g, ' ');

describe('both on the terminal and on the page a lawyer finds', () => {
  it.each([
    [
      'an injunction, with its days and whom it protects',
      'The rules tell: enjoined from 2024-01-01 to before 2025-01-01 as to County A. A v. B, No. 1',
    ],
    ['the second reader', 'The same words.'],
    ['a rule that was read elsewhere', 'a letter'],
    [
      'what its grade takes from it',
      'By its grade of reading it can only lower an answer, never open the act: telling the release date when asked.',
    ],
    ['the layers against which it holds', 'A prohibition of these lower layers has no force against it: policy.'],
    ['another governing date', 'The law of the day of the request governs this rule.'],
    ['an exception of several points', 'Except where all of these hold:'],
    ['an open question that is taken as no', 'Until it is settled, it is taken as answered no.'],
    ['the papers', 'the request'],
    ['the hour', 'the same day'],
  ])('%s', (_what, expected) => {
    expect(terminal).toContain(expected);
    expect(words).toContain(expected.replaceAll('"', '&quot;'));
  });
});

describe('the page', () => {
  it('escapes what a document says', () => {
    expect(page).not.toContain('<script');
    expect(page).toContain('<title>Test Code §\u00A01: A &lt;script&gt;alert(1)&lt;/script&gt; title</title>');
    expect(page).toContain('Second &amp; last.');
  });

  it('has its headings in order and each id once', () => {
    const levels = [...page.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('links to what it holds, and to no other page where it stands alone', () => {
    expect(page).toContain('href="#question-open"');
    expect([...page.matchAll(/href="([^"]+)"/g)].filter(([, to]) => !to?.startsWith('#'))).toEqual([]);
  });

  it('gives each table a caption and its headings a scope', () => {
    expect(page).toMatch(/<table role="table">\s*<caption>/);
    expect(page).toContain('scope="col"');
    expect(page).toContain('scope="row"');
  });
});
