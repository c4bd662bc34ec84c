import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACTIONS } from '@holdpoint/engine';
import { loadNotices, noticePaper, type NoticeRequest, type Paper } from '@holdpoint/papers';
import { allStrings } from '../src/notice/notice-strings.ts';
import { placeholdersIn } from '../src/language/placeholders.ts';
import { sampleRequest, sampleValues } from './sample-values.ts';
import { valueOf } from './value-of.ts';

const BOOK = loadNotices();
const KINDS = BOOK.notices.map(({ kind }) => kind);

const refusalOf = (request: NoticeRequest) => {
  const result = noticePaper(request);
  return result.ok ? undefined : result.refusal;
};
const wordsOf = (paper: Paper): string => JSON.stringify([paper.title, paper.blocks, paper.addenda]);

describe('the documents of the notices', () => {
  it('hold each kind once, each under a form number of its own', () => {
    expect(new Set(KINDS).size).toBe(KINDS.length);
    expect(new Set(BOOK.notices.map(({ form }) => form)).size).toBe(KINDS.length);
    expect(KINDS).toEqual(
      expect.arrayContaining([
        'copy-of-request',
        'interview-consent',
        'release-information-given',
        'consent-withdrawn',
        'release-without-hold',
      ]),
    );
  });

  it('give each string a key of its own', () => {
    const keys = allStrings(BOOK).map(({ key }) => key);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('use every value that they ask for, and ask for every value that they use', () => {
    for (const { kind, values, body } of BOOK.notices) {
      const used = body.flatMap((piece) => [
        ...('pairs' in piece ? [piece.pairs] : []),
        ...('addendum' in piece ? [piece.addendum] : []),
        ...placeholdersIn(JSON.stringify(piece)),
      ]);
      expect([kind, [...new Set([...used, 'agency'])].toSorted()]).toEqual([kind, Object.keys(values).toSorted()]);
    }
  });

  it('cite only provisions that stand in the packs of their jurisdiction', () => {
    const law = join(import.meta.dirname, '../../../law');
    const citesOf = (pack: string): string =>
      readdirSync(join(law, pack))
        .filter((file) => file.endsWith('.yaml'))
        .map((file) => /^cite: (.*)$/m.exec(readFileSync(join(law, pack, file), 'utf8'))?.[1])
        .join('\n');
    const lost = BOOK.notices.flatMap(({ kind, law: laws }) =>
      laws.flatMap(({ in: packs = [], cite }) =>
        packs
          .filter((pack) => !citesOf(pack).includes(cite.replace(/(?<=\d)\(.*$/, '')))
          .map((pack) => `${kind}: ${pack}: ${cite}`),
      ),
    );
    expect(lost).toEqual([]);
    expect(BOOK.notices.filter((one) => one.law.length > 0).length).toBeGreaterThan(3);
  });

  it('serve duties that the engine knows', () => {
    expect(BOOK.notices.flatMap(({ duties }) => duties).filter((duty) => !ACTIONS.includes(duty))).toEqual([]);
  });

  it('use the words of the house', () => {
    const words = allStrings(BOOK).filter(({ english }) => /\b(alien|inmate|illegal|undocumented)s?\b/i.test(english));
    expect(words).toEqual([]);
  });
});

describe('a notice', () => {
  it.each(KINDS)('%s says every value that was put in', (kind) => {
    const words = wordsOf(valueOf(noticePaper(sampleRequest(kind))));
    const lines = Object.values(sampleValues(kind)).filter(
      (value) => typeof value === 'string' && /^(the|Why|Robin)/.test(value),
    );
    expect(lines.filter((line) => !words.includes(String(line)))).toEqual([]);
  });

  it('names each value that is missing, all at once (any of them, of any kind)', () => {
    const cases = fc
      .constantFrom(...BOOK.notices)
      .chain((notice) => fc.tuple(fc.constant(notice.kind), fc.subarray(Object.keys(notice.values), { minLength: 1 })));
    fc.assert(
      fc.property(cases, ([kind, gone]) => {
        const values = Object.fromEntries(Object.entries(sampleValues(kind)).filter(([name]) => !gone.includes(name)));
        const refusal = refusalOf(sampleRequest(kind, { values }));
        expect(refusal?.code).toBe('values-wrong');
        expect(refusal?.details.map((detail) => detail.split(':')[0]).toSorted()).toEqual([...gone].toSorted());
      }),
    );
  });

  it.each([
    ['a value of another name', { persn: 'x' }, 'persn: there is no such value (did you mean person?)'],
    [
      'a time without its offset',
      { receivedAt: '2026-03-02 14:10' },
      'receivedAt: found "2026-03-02 14:10"; write a time with its offset',
    ],
    ['a time that is none', { receivedAt: '2026-02-30T14:10Z' }, 'receivedAt: found "2026-02-30T14:10Z"'],
    ['a line of two lines', { person: 'a\nb' }, 'person: found 3 characters; write one line'],
    ['a number for a name', { person: 7 }, 'person: found 7'],
    ['only blanks', { person: '  ' }, 'person: found only blanks'],
    ['a mark that turns the direction of what follows', { person: 'a\u202Eb' }, 'person: found a control character'],
    ['an answer that is none', { asks: [['hold', 'perhaps']] }, 'asks: row 1: found "perhaps"; write one of: comply'],
    ['a request that is none', { asks: [['bail', 'comply']] }, 'asks: row 1: found "bail"; write one of: hold'],
    [
      'one request twice',
      {
        asks: [
          ['hold', 'comply'],
          ['hold', 'not comply'],
        ],
      },
      'asks: row 2: "hold" stands twice',
    ],
    ['an empty list', { asks: [] }, 'asks: found []'],
  ])('refuses %s, and says where and what to write', (_, wrong, says) => {
    const values = { ...sampleValues('copy-of-request'), ...wrong };
    expect(refusalOf(sampleRequest('copy-of-request', { values }))?.details.join('\n')).toContain(says);
  });

  it.each([[undefined], [null], ['text'], [[1]]])('refuses %j in place of the values', (values) => {
    expect(refusalOf(sampleRequest('copy-of-request', { values }))?.code).toBe('values-wrong');
  });

  it('refuses a kind that there is not, and names those that there are', () => {
    const refusal = refusalOf(sampleRequest('copy-of-requests'));
    expect(refusal?.code).toBe('notice-unknown');
    expect(refusal?.details.join(' ')).toContain('did you mean copy-of-request?');
  });

  it('refuses a zone that there is not', () => {
    expect(refusalOf(sampleRequest('copy-of-request', { zone: 'PST8' }))?.details).toEqual([
      'zone: found "PST8"; write one such as America/New_York',
    ]);
  });

  it('tells times on the clock of the agency, with the zone', () => {
    const words = (zone: string) => wordsOf(valueOf(noticePaper(sampleRequest('copy-of-request', { zone }))));
    expect(words('America/Los_Angeles')).toContain('Monday, March 2, 2026 at 2:10 PM PST');
    expect(words('America/New_York')).toContain('Monday, March 2, 2026 at 5:10 PM EST');
  });

  it.each([
    ['us-ca', 'county-jail', 'under Cal. Gov. Code § 7283.1(b).'],
    ['us-ca', 'state-prison', 'under Cal. Gov. Code § 7284.10(a)(2).'],
    ['us-ct', 'county-jail', 'under Conn. Gen. Stat. § 54-192h.'],
  ] as const)('cites the law of its own place: %s, %s', (jurisdiction, agencyKind, cite) => {
    const words = wordsOf(valueOf(noticePaper(sampleRequest('copy-of-request', { jurisdiction, agencyKind }))));
    expect(words).toContain(cite);
    expect(words.match(/is given under/g)).toHaveLength(1);
  });

  it('cites no law where none of the place asks for it', () => {
    expect(wordsOf(valueOf(noticePaper(sampleRequest('copy-of-request', { jurisdiction: 'us-wy' }))))).not.toContain(
      'is given under',
    );
  });

  it('says what the law of one state alone has it say, in that state alone', () => {
    const words = (jurisdiction: string) =>
      wordsOf(valueOf(noticePaper(sampleRequest('interview-consent', { jurisdiction }))));
    expect(words('us-wa')).toContain('not be punished');
    expect(words('us-ca')).not.toContain('not be punished');
    expect(words('us-co')).toContain('stay silent');
  });

  it('the consent form says what Gov. Code § 7283.1(a) names: the purpose, that it is voluntary, declining, the attorney', () => {
    const words = wordsOf(valueOf(noticePaper(sampleRequest('interview-consent'))));
    for (const said of ['What the interview is for', 'voluntary', 'may decline', 'attorney present'])
      expect(words).toContain(said);
  });
});

describe('the record of service', () => {
  const service = {
    to: 'Robin Example',
    by: 'Officer Sample, 1400',
    at: '2026-03-02T15:00-08:00',
    language: 'Spanish',
    readAloud: true,
    interpreter: 'interpreter 17, Spanish',
    result: 'served, refused to sign',
  };

  it('is left open for a pen before the notice was given: who, when, language, read aloud, interpreter, refused to sign', () => {
    const words = wordsOf(valueOf(noticePaper(sampleRequest('copy-of-request'))));
    for (const label of [
      'Given to',
      'Date and time given',
      'Given by',
      'Language of this notice',
      'Read aloud',
      'Interpreter',
    ]) {
      expect(words).toContain(`"label":"${label}`);
    }
    expect(words).toContain('the person did not wish to sign');
  });

  it('says who, when, in which language, whether read aloud, through whom, and what came of it, once it was', () => {
    const words = wordsOf(valueOf(noticePaper(sampleRequest('copy-of-request', { service }))));
    for (const said of [
      'Officer Sample, 1400',
      '3:00 PM PST',
      '"Spanish"',
      'interpreter 17',
      'given; the person did not wish to sign',
    ]) {
      expect(words).toContain(said);
    }
  });

  it('names what is wrong in it, beside what is wrong in the values', () => {
    const refusal = refusalOf(
      sampleRequest('copy-of-request', {
        values: { ...sampleValues('copy-of-request'), person: '' },
        service: { ...service, result: 'thrown away', at: 'noon' },
      }),
    );
    expect(refusal?.details.map((detail) => detail.split(':')[0])).toEqual(['person', 'service at', 'service result']);
  });
});
