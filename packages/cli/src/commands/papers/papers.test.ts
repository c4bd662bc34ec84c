import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadBlanks, readSheet, type SheetRows } from '@holdpoint/papers';
import { runMain, scratchFile, scratchFolder } from '../../../test/run-main.ts';
import { EXIT } from '../../exit-codes.ts';

const VALUES = {
  agency: 'Sample County Jail',
  person: 'Robin Example',
  booking: 'SC-17',
  interviewer: 'ICE',
  askedAt: '2026-03-02T14:10-08:00',
  purpose: 'To ask about civil immigration matters.',
  contact: 'the watch commander',
};
const requestFile = (more: object = {}): string =>
  scratchFile(
    'request.json',
    JSON.stringify({ jurisdiction: 'us-ca', zone: 'America/Los_Angeles', values: VALUES, ...more }),
  );

const rowsOf = (path: string): SheetRows => {
  const read = readSheet(readFileSync(path));
  if (!read.ok) throw new Error(read.refusal.details.join('; '));
  return read.value;
};

const notice = (...args: readonly string[]) => runMain('papers', 'notice', 'interview-consent', ...args);

describe('holdpoint papers blank', () => {
  it('writes a PDF of each blank form, named by its number', async () => {
    const folder = scratchFolder();
    const { status } = await runMain('papers', 'blank', '--out', folder);
    expect(status).toBe(EXIT.ok);
    expect(readdirSync(folder).toSorted()).toEqual(loadBlanks().map(({ name, blank }) => `${blank.form}-${name}.pdf`));
    for (const file of readdirSync(folder))
      expect(readFileSync(join(folder, file)).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('writes pages with --html, marked with --sample, with the name of the agency', async () => {
    const folder = scratchFolder();
    await runMain('papers', 'blank', '--out', folder, '--html', '--sample', '--agency', 'Sample County Jail');
    const page = readFileSync(join(folder, 'HP-B1-intake.html'), 'utf8');
    expect(page).toContain('sample data; law not adopted by counsel');
    expect(page).toContain('Sample County Jail');
  });
});

describe('holdpoint papers notice', () => {
  it('writes a notice as PDF or as a page, as the ending says', async () => {
    const folder = scratchFolder();
    for (const ending of ['pdf', 'html']) {
      expect((await notice('--values', requestFile(), '--out', join(folder, `notice.${ending}`))).status).toBe(EXIT.ok);
    }
    expect(readFileSync(join(folder, 'notice.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    expect(readFileSync(join(folder, 'notice.html'), 'utf8')).toContain('Robin Example');
  });

  it('marks it as a sample unless the file says that it is none', async () => {
    const out = join(scratchFolder(), 'notice.html');
    await notice('--values', requestFile(), '--out', out);
    expect(readFileSync(out, 'utf8')).toContain('sample data; law not adopted by counsel');
    await notice('--values', requestFile({ isSample: false }), '--out', out);
    expect(readFileSync(out, 'utf8')).not.toContain('sample data');
  });

  it('in a language without a catalogue is refused with what to do instead, and nothing is written', async () => {
    const folder = scratchFolder();
    const { status, err } = await notice('--values', requestFile(), '--language', 'es', '--out', join(folder, 'n.pdf'));
    expect(status).toBe(EXIT.refused);
    expect(err).toMatch(/language-missing[\s\S]*instead: Serve the English notice .* interpreter in Spanish/);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('with values missing names each of them', async () => {
    const values = { ...VALUES, person: '', askedAt: 'noon' };
    const { status, err } = await notice('--values', requestFile({ values }), '--out', 'n.pdf');
    expect(status).toBe(EXIT.refused);
    expect(err).toMatch(/ {2}person: missing[^\n]*\n {2}askedAt: found "noon"; write a time/);
  });

  it.each([
    [[], EXIT.usage, /--values/],
    [['--values', 'x.json'], EXIT.usage, /--out/],
    [['--values', '/no/such.json', '--out', 'n.pdf'], EXIT.noInput, /cannot be read/],
  ] as const)('with %j says what is wrong with the command line', async (args, status, says) => {
    expect(await notice(...args)).toMatchObject({ status, err: expect.stringMatching(says) });
  });

  it.each([
    ['{', /not JSON/],
    ['{"values": {}}', /jurisdiction: .*\n.*zone: /],
    ['[]', /the file: /],
  ])('with a file of %s says where it is wrong', async (text, says) => {
    const { status, err } = await notice('--values', scratchFile('r.json', text), '--out', 'n.pdf');
    expect([status, err]).toEqual([EXIT.noInput, expect.stringMatching(says)]);
  });

  it('to a file of another ending is refused', async () => {
    const { status, err } = await notice('--values', requestFile(), '--out', 'n.docx');
    expect([status, err]).toEqual([EXIT.usage, expect.stringContaining('.pdf or .html')]);
  });
});

describe('the spreadsheet of a translator', () => {
  /** A sheet as a translator sends it back: every translation is the English with a mark before it. */
  const translated = (rows: readonly (readonly string[])[]): string[][] => {
    const about: Readonly<Record<string, string>> = {
      'about.language': 'es',
      'about.name': 'Español',
      'about.translator': 'Test Translator',
      'about.reviewer': 'Test Reviewer',
      'about.reviewed-on': '2026-11-01',
    };
    return rows.map(([key = '', english = '', hash = '', , keep = ''], index) =>
      index === 0
        ? [key, english, hash, 'translation', keep]
        : [key, english, hash, about[key] ?? `ñ ${english}`, keep],
    );
  };

  it.each(['xlsx', 'csv'])(
    'as .%s is written, read back as it was, and serves every notice once it is filled in',
    async (ending) => {
      const folder = scratchFolder();
      const [blank, filled] = [join(folder, `blank.${ending}`), join(folder, 'filled.csv')];
      expect((await runMain('papers', 'translate', '--out', blank)).status).toBe(EXIT.ok);
      const rows = rowsOf(blank);
      expect(rows[0]?.slice(0, 4)).toEqual(['key', 'english', 'hash of the english', 'translation']);
      writeFileSync(
        filled,
        translated(rows)
          .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
          .join('\n'),
      );
      const checked = await runMain('papers', 'check-catalogue', filled);
      expect([checked.status, checked.err]).toEqual([EXIT.ok, '']);
      expect(checked.out).toMatch(/^es \(Español\), translated by Test Translator, reviewed by Test Reviewer\n/);
      const out = join(folder, 'n.html');
      await notice('--values', requestFile(), '--language', 'es', '--catalogue', filled, '--out', out);
      expect(readFileSync(out, 'utf8')).toContain('<h1>ñ Immigration officers ask to interview you</h1>');
    },
  );

  it('sent out again as a workbook holds what was translated', async () => {
    const folder = scratchFolder();
    const [blank, filled, again] = [join(folder, 'a.xlsx'), join(folder, 'b.csv'), join(folder, 'c.xlsx')];
    await runMain('papers', 'translate', '--out', blank);
    writeFileSync(
      filled,
      translated(rowsOf(blank))
        .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
        .join('\n'),
    );
    expect((await runMain('papers', 'translate', '--catalogue', filled, '--out', again)).out).toContain(
      '0 to translate',
    );
    expect(rowsOf(again).find(([key]) => key === 'wording.yes')?.[3]).toBe('ñ yes');
  });

  it('blank, can serve nothing yet, and says so', async () => {
    const out = join(scratchFolder(), 'blank.csv');
    await runMain('papers', 'translate', '--out', out);
    const { status, err } = await runMain('papers', 'check-catalogue', out);
    expect(status).toBe(EXIT.refused);
    expect(err).toContain('about.language: found ""; write a tag such as es, zh-Hant or vi');
  });

  it.each([
    ['not UTF-8', Buffer.from('key,english\xff', 'latin1'), /not UTF-8; save it as an Excel workbook/],
    ['a broken workbook', Buffer.from('PK\u0003\u0004 and no more'), /not a whole Excel workbook/],
  ])('%s is refused with the remedy', async (_, bytes, says) => {
    const { status, err } = await runMain('papers', 'check-catalogue', scratchFile('c.csv', bytes));
    expect([status, err]).toEqual([EXIT.refused, expect.stringMatching(says)]);
  });
});

describe('holdpoint papers read', () => {
  it('tells what a fillable form says, for a person to confirm', async () => {
    const path = join(scratchFolder(), 'form.pdf');
    expect((await runMain('papers', 'sample-form', '--out', path)).status).toBe(EXIT.ok);
    const { status, out } = await runMain('papers', 'read', path);
    expect(status).toBe(EXIT.ok);
    const form: unknown = JSON.parse(out);
    expect(form).toMatchObject({ state: 'recognised', kind: 'I-247A', edition: 'sample' });
  });

  it('with a map of its own reads by that', async () => {
    const path = join(scratchFolder(), 'form.pdf');
    await runMain('papers', 'sample-form', '--out', path);
    const map = scratchFile(
      'map.yaml',
      'kind: I-247G\nedition: mine\nsource: this test\nrecognise: [Sample247A.Date, Sample247A.To, Sample247A.From, Sample247A.Box2]\nprinted: {}\nfields: [{ pdf: Sample247A.To, label: TO, shown: true }]\n',
    );
    expect(JSON.parse((await runMain('papers', 'read', path, '--map', map)).out)).toMatchObject({ edition: 'mine' });
  });

  it.each([
    ['kind: I-999\n', /edition: .*/],
    ['a: [', /not YAML/],
  ])('with a map that is none (%j) says where it is wrong', async (text, says) => {
    const { status, err } = await runMain('papers', 'read', 'x.pdf', '--map', scratchFile('map.yaml', text));
    expect([status, err]).toEqual([EXIT.noInput, expect.stringMatching(says)]);
  });

  it('refuses what is no PDF with its code', async () => {
    const { status, err } = await runMain('papers', 'read', scratchFile('x.pdf', 'hello'));
    expect([status, err]).toEqual([EXIT.refused, expect.stringContaining('pdf-not-a-pdf')]);
  });
});

it('holdpoint papers list names every notice with its values', async () => {
  const { out } = await runMain('papers', 'list');
  expect(out).toMatch(
    /HP-N1 {2}copy-of-request: A request about you has come in\n +values: agency \(line\), person \(line\)/,
  );
});

it.each([[[]], [['burn']]])('holdpoint papers %j says which commands there are', async (args) => {
  const { status, err } = await runMain('papers', ...args);
  expect([status, err]).toEqual([EXIT.usage, expect.stringContaining('papers list, papers blank')]);
});
