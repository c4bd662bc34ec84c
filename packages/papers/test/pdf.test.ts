import { describe, expect, it } from 'vitest';
import { blankPaper, loadBlanks, loadNotices, noticePaper, paperPdf } from '@holdpoint/papers';
import { pdfFacts, withoutBlanks } from './pdf-facts.ts';
import { sampleRequest, sampleValues } from './sample-values.ts';
import { TEST_LANGUAGES, TEST_TEXTS, testCatalogue } from './test-texts.ts';
import { valueOf } from './value-of.ts';

const KINDS = loadNotices().notices.map(({ kind }) => kind);
const SAMPLE = 'sample data; law not adopted by counsel';

describe('a notice as PDF', () => {
  it.each(KINDS)('%s is tagged, claims PDF/UA-1, and has its title, its language and its fonts in it', async (kind) => {
    const paper = valueOf(noticePaper(sampleRequest(kind)));
    const facts = await pdfFacts(valueOf(paperPdf(paper)));
    expect(facts).toMatchObject({ title: paper.title, language: 'en', isTagged: true, claimsUa: true });
    expect(facts.fonts).toBeGreaterThan(1);
    expect(facts.fontsNotEmbedded).toEqual([]);
  });

  it.each(TEST_LANGUAGES)('in %s every word comes back as text, in every kind', async (language) => {
    const catalogues = [testCatalogue(language)];
    for (const kind of KINDS) {
      const paper = valueOf(noticePaper(sampleRequest(kind, { language, catalogues })));
      const facts = await pdfFacts(valueOf(paperPdf(paper)));
      const whole = facts.pages.join('');
      expect(whole).toContain(withoutBlanks(TEST_TEXTS[language] ?? ''));
      for (const text of paper.blocks.flatMap((block) => ('text' in block ? [block.text] : []))) {
        expect(whole).toContain(withoutBlanks(text));
      }
      expect(facts.fontsNotEmbedded).toEqual([]);
    }
  });

  it.each([
    ['zh-Hans', 'zh-CN'],
    ['zh-Hant', 'zh-TW'],
    ['vi', 'vi'],
    ['fil', 'fil'],
  ])('tells a reader aloud that %s is %s', async (language, told) => {
    const request = sampleRequest('interview-consent', { language, catalogues: [testCatalogue(language)] });
    const facts = await pdfFacts(valueOf(paperPdf(valueOf(noticePaper(request)))));
    expect(facts.language).toBe(told);
  });

  it('tells a reader aloud what is a heading, a list and a table with its header', async () => {
    const { roles } = await pdfFacts(valueOf(paperPdf(valueOf(noticePaper(sampleRequest('copy-of-request'))))));
    expect(roles).toEqual(expect.arrayContaining(['H1', 'H2', 'P', 'L', 'LI', 'Lbl', 'LBody', 'Table', 'TH', 'TD']));
  });

  it('is the same, byte for byte, each time, also when others were made between', () => {
    const make = (kind: string) => Buffer.from(valueOf(paperPdf(valueOf(noticePaper(sampleRequest(kind))))));
    const first = make('copy-of-request');
    for (const kind of KINDS) make(kind);
    expect(make('copy-of-request').equals(first)).toBe(true);
  });

  it('says on every page that data and law are samples, addenda included, when told so', async () => {
    const values = { ...sampleValues('copy-of-request'), reason: 'A sentence of the reason. '.repeat(300) };
    const pagesOf = async (isSample: boolean) =>
      (await pdfFacts(valueOf(paperPdf(valueOf(noticePaper(sampleRequest('copy-of-request', { values, isSample })))))))
        .pages;
    const marked = await pagesOf(true);
    expect(marked.length).toBeGreaterThan(2);
    expect(marked.filter((page) => !page.includes(withoutBlanks(SAMPLE)))).toEqual([]);
    expect((await pagesOf(false)).filter((page) => page.includes(withoutBlanks(SAMPLE)))).toEqual([]);
  });

  it('cuts nothing of a long text: every numbered sentence is in the addendum', async () => {
    const sentences = Array.from({ length: 250 }, (_, index) => `Sentence number ${index} of a long reason.`);
    const values = { ...sampleValues('copy-of-request'), reason: sentences.join(' ') };
    const { pages } = await pdfFacts(
      valueOf(paperPdf(valueOf(noticePaper(sampleRequest('copy-of-request', { values }))))),
    );
    // Without the foot of each page, which stands between the halves of a sentence that runs on.
    const whole = pages.map((page) => page.replace(/NoticeHP-N1.*?Page\d+of\d+/u, '')).join('');
    expect(sentences.filter((one) => !whole.includes(withoutBlanks(one)))).toEqual([]);
    expect(whole).toContain(withoutBlanks('stands whole in addendum A'));
  });

  it('is refused where the fonts lack a character, which is shown, and never printed as an empty box', () => {
    const values = { ...sampleValues('copy-of-request'), person: 'سارة' };
    const result = paperPdf(valueOf(noticePaper(sampleRequest('copy-of-request', { values }))));
    expect(result).toMatchObject({ ok: false, refusal: { code: 'characters-without-font' } });
    expect(result.ok ? '' : result.refusal.details.join('')).toMatch(/س/);
  });

  it('prints what a clerk typed as it stands, and never reads it as markup', async () => {
    const person = '#panic("x") $x$ *bold* \\ @ref <b> `r` = H';
    const values = { ...sampleValues('copy-of-request'), person };
    const { pages } = await pdfFacts(
      valueOf(paperPdf(valueOf(noticePaper(sampleRequest('copy-of-request', { values }))))),
    );
    expect(pages[0]).toContain(withoutBlanks(person));
  });
});

describe('a blank form as PDF', () => {
  it.each(loadBlanks().map(({ name }) => name))(
    '%s is tagged, has its number on every page, and is made alike twice',
    async (name) => {
      const paper = valueOf(blankPaper({ name, agency: 'Sample County Jail', isSample: true }));
      const [first, second] = [valueOf(paperPdf(paper)), valueOf(paperPdf(paper))];
      expect(Buffer.from(first).equals(second)).toBe(true);
      const facts = await pdfFacts(first);
      expect(facts).toMatchObject({
        title: paper.title,
        language: 'en',
        isTagged: true,
        claimsUa: true,
        fontsNotEmbedded: [],
      });
      const form = loadBlanks().find((one) => one.name === name)?.blank.form ?? '';
      expect(facts.pages.filter((page) => !page.includes(form) || !page.includes(withoutBlanks(SAMPLE)))).toEqual([]);
    },
  );
});
