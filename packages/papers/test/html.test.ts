import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blankPaper, loadBlanks, loadNotices, noticePaper, type Paper, paperHtml } from '@holdpoint/papers';
import { findBrowser } from '../../../scripts/browser.mjs';
import { pdfFacts, withoutBlanks } from './pdf-facts.ts';
import { sampleRequest, sampleValues } from './sample-values.ts';
import { TEST_LANGUAGES, TEST_TEXTS, testCatalogue } from './test-texts.ts';
import { valueOf } from './value-of.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let browser: Browser;

beforeAll(async () => {
  const found = findBrowser();
  if ('problem' in found) throw new Error(found.problem);
  browser = await chromium.launch({ executablePath: found.path, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
});
afterAll(() => browser?.close());

const LOOKS = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 320 },
] as const;

/** One page for each look, used again and again: to open one takes longer than to look at it. */
const pages = new Map<(typeof LOOKS)[number], Page>();
let asked: string[] = [];

const pageOf = async (look: (typeof LOOKS)[number]): Promise<Page> => {
  const open = pages.get(look);
  if (open !== undefined) return open;
  const page = await browser.newPage({ colorScheme: look.colorScheme, viewport: { width: look.width, height: 900 } });
  page.on('request', (request) => void asked.push(request.url()));
  await page.evaluate(AXE);
  pages.set(look, page);
  return page;
};

const opened = async (
  paper: Paper,
  look: (typeof LOOKS)[number],
  use: (page: Page) => Promise<void>,
): Promise<void> => {
  const page = await pageOf(look);
  asked = [];
  await page.setContent(paperHtml(paper));
  await use(page);
  expect(asked).toEqual([]);
};

const violationsOf = async (page: Page): Promise<readonly string[]> => {
  const found: unknown = await page.evaluate(
    `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ' at ' + nodes[0].target))`,
  );
  return found as readonly string[];
};

const long = (kind: string): Paper => {
  const values = Object.fromEntries(
    Object.entries(sampleValues(kind)).map(([name, value]) => [
      name,
      typeof value === 'string' && value.startsWith('Why') ? `${value} `.repeat(40) : value,
    ]),
  );
  return valueOf(noticePaper(sampleRequest(kind, { values, isSample: true })));
};

const PAPERS: readonly (readonly [string, Paper])[] = [
  ...loadNotices().notices.map(({ kind }) => [kind, long(kind)] as const),
  ...TEST_LANGUAGES.map(
    (language) =>
      [
        `copy-of-request in ${language}`,
        valueOf(noticePaper(sampleRequest('copy-of-request', { language, catalogues: [testCatalogue(language)] }))),
      ] as const,
  ),
  ...loadBlanks().map(
    ({ name }) => [name, valueOf(blankPaper({ name, agency: 'Sample County Jail', isSample: true }))] as const,
  ),
];

/** Every kind has blocks of its own; the colours and the widths are those of one style sheet. */
const IN_THE_DARK = ['copy-of-request', 'interview-consent', 'intake'];
const IN_ENGLISH = PAPERS.filter(([, { language }]) => language === 'en');

describe('axe objects to nothing', () => {
  it.each(IN_ENGLISH)('in %s, in light, as wide as a desk', async (_, paper) => {
    await opened(paper, LOOKS[0], async (page) => expect(await violationsOf(page)).toEqual([]));
  });

  it.each(IN_ENGLISH.filter(([name]) => IN_THE_DARK.includes(name)))(
    'in %s, in the dark, on a phone',
    async (_, paper) => {
      await opened(paper, LOOKS[1], async (page) => expect(await violationsOf(page)).toEqual([]));
    },
  );
});

describe.each(PAPERS)('%s as a page', (_, paper) => {
  it('has no script, and names its language', () => {
    const html = paperHtml(paper);
    expect(html).not.toMatch(/<script|javascript:|\son[a-z]+=/i);
    expect(html).toContain(`<html lang="${paper.language}" dir="ltr">`);
  });

  it('asks for nothing, and does not scroll sideways at 320 pixels, which is 400 % of 1280', async () => {
    await opened(paper, LOOKS[1], async (page) => {
      const widths = await page.evaluate(
        `[document.documentElement.scrollWidth, ...[...document.querySelectorAll('main *:not(.scroll *)')].map((one) => one.getBoundingClientRect().right)]`,
      );
      expect(Math.max(...(widths as readonly number[]))).toBeLessThanOrEqual(320);
    });
  });
});

describe('a page', () => {
  it.each(TEST_LANGUAGES)('shows the words of %s as they are', async (language) => {
    const request = sampleRequest('interview-consent', { language, catalogues: [testCatalogue(language)] });
    await opened(valueOf(noticePaper(request)), LOOKS[0], async (page) => {
      expect(await page.locator('main').innerText()).toContain(TEST_TEXTS[language]);
    });
  });

  it('shows what a clerk typed as text, whatever it looks like', async () => {
    const person = '<img src=x onerror=alert(1)>"&\'';
    const values = { ...sampleValues('copy-of-request'), person };
    await opened(valueOf(noticePaper(sampleRequest('copy-of-request', { values }))), LOOKS[0], async (page) => {
      expect(await page.locator('dd').first().innerText()).toBe(person);
      expect(await page.locator('img').count()).toBe(0);
    });
  });

  it('says so on every page that a browser prints, with the number of the form', async () => {
    await opened(long('copy-of-request'), LOOKS[0], async (page) => {
      const { pages } = await pdfFacts(await page.pdf({ preferCSSPageSize: true }));
      expect(pages.length).toBeGreaterThan(1);
      for (const text of pages) {
        expect(text).toContain(withoutBlanks('sample data; law not adopted by counsel'));
        expect(text).toContain('HP-N1');
      }
    });
  });

  it('lets nothing out of its style, whatever the name of the agency', async () => {
    const values = { ...sampleValues('copy-of-request'), agency: '"; } </style><img src=x> \\' };
    const paper = valueOf(noticePaper(sampleRequest('copy-of-request', { values })));
    await opened(paper, LOOKS[0], async (page) => {
      expect(await page.locator('img').count()).toBe(0);
      const { pages } = await pdfFacts(await page.pdf({ preferCSSPageSize: true }));
      expect(pages[0]).toContain(withoutBlanks('edition 2026-11. "; } </style><img src=x> \\'));
    });
  });

  it('carries the nonce of a content security policy, where one is given, and else none', () => {
    const paper = long('copy-of-request');
    expect(paperHtml(paper, { nonce: 'n0nce' })).toContain('<style nonce="n0nce">');
    expect(paperHtml(paper)).not.toContain('nonce=');
  });

  it('runs from right to left in a language that does', () => {
    const request = sampleRequest('copy-of-request', {
      language: 'ar',
      catalogues: [testCatalogue('es', { language: 'ar' })],
    });
    expect(paperHtml(valueOf(noticePaper(request)))).toContain('<html lang="ar" dir="rtl">');
  });

  it('says that data and law are samples above the notice and above each addendum', async () => {
    await opened(long('copy-of-request'), LOOKS[0], async (page) => {
      expect(await page.getByText('sample data; law not adopted by counsel').count()).toBe(2);
    });
  });
});
