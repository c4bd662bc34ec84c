import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runMain, scratchFolder } from '../../../test/run-main.ts';
import { EXIT } from '../../exit-codes.ts';
import { LAW_FOLDER } from '../../project-root.ts';

/** What is written, without regard to where its lines end. */
const shown = async (...args: readonly string[]): Promise<string> => {
  const { status, out, err } = await runMain('law', 'show', ...args);
  expect([status, err]).toEqual([EXIT.ok, '']);
  return out.replace(/\s+/g, ' ');
};

describe('a lawyer who reads Gov. Code § 7284.6 finds', async () => {
  const text = await shown('gov-7284.6');

  it.each([
    ['the title', 'What a California law enforcement agency may not do for immigration enforcement'],
    [
      'the citation and the days',
      'Cal. Gov. Code § 7284.6 California (us-ca), law/us-ca/gov-7284.6.yaml In force since 2018-01-04',
    ],
    ['the plain words', 'What it says (a) A California law enforcement agency may not spend money'],
    [
      'the source, its grade and day',
      /grade text: the operative words were read source Stats\. 2017, ch\. 495, § 3.* read on \d{4}-\d\d-\d\d /,
    ],
    ['what is forbidden', '(a)(1)(B) prohibits Do not detain a person on a hold request.'],
    ['which act that is', 'Forbids: keeping the person past release on the request (hold).'],
    ['whom it binds', 'Binds: the group “California law enforcement agency” (a county jail, a city lockup,'],
    ['an exception', 'Except where: - The public can have this person’s release date now'],
    ['what another provision opens', 'Is defeated by: Cal. Gov. Code § 7282.5(a): The agency may answer or hand over'],
    ['what must be in hand', 'Paper in hand: the signed consent form'],
    ['to whom a report is owed', 'To: the California Department of Justice'],
    ['when it is due', 'Due: each year'],
    ['what a duty waits for', 'Owed once this was done: handing the person over (transfer)'],
    ['an open question', 'subpoenas: Does a federal subpoena or order (8 U.S.C. § 1225(d)(4)) prevail'],
    ['what would settle it', 'What would settle it: A published opinion; until then counsel'],
    ['what holds until then', 'Until it is settled, what turns on it is unsettled: counsel decides.'],
    ['an example that was run', '✓ a county jail asked to hold (2026-03-02) hold prohibited; decided by (a)(1)(B);'],
  ])('%s', async (_what, words) => {
    expect(text).toMatch(words);
  });
});

describe('a lawyer who reads Gov. Code § 7282.5 finds', async () => {
  const text = await shown('Gov. Code § 7282.5');

  it('the versions in a time line, and each in full', async () => {
    expect(text).toMatch(/^Time line 2014-01-01 to before 2018-01-04 .* 2018-01-04 to now /);
    expect(text).toContain('In force from 2014-01-01 until the day before 2018-01-04');
    expect(text).toContain('In force since 2018-01-04');
  });

  it('the second reader of the text of 2014, and what the reading does not carry', async () => {
    expect(text).toContain('second reader on 2026-11-22: A second session found the lead-in');
    expect(text).toContain(
      'By its grade of reading it can only lower an answer, never open the act: keeping the person',
    );
  });

  it('the wobbler of four years in a sentence', async () => {
    expect(text).toContain(
      'It is within 5 years before the act, counted from the plea or verdict (the anniversary itself:',
    );
  });

  it('only the wording of one day, where it asks for one', async () => {
    const old = await shown('Gov. Code § 7282.5', '--on', '2018-01-03');
    expect(old).toContain('Cal. Gov. Code § 7282.5 (2014) California');
    expect(old).not.toContain('In force since 2018-01-04');
    expect(await shown('Gov. Code § 7282.5', '--on', '2018-01-04')).not.toContain('until the day before 2018-01-04');
  });

  it('only the limb it asks for, with its questions and its examples', async () => {
    const limb = await shown('gov-7282.5(b)');
    expect(limb).toMatch(/Rules \(1 shown, \d+ of other subdivisions left out\)/);
    expect(limb).toContain('held-without-872: Is (b) met by a waived examination');
    expect(limb).not.toContain('anniversary-day: Does the fifth');
  });
});

describe('no line is wider than the terminal', () => {
  it.each(['gov-7284.6', 'gov-7282.5', '8 cfr 287.7', 'us-ca/closing-norms'])('of %s', async (name) => {
    const { out } = await runMain('law', 'show', name);
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });
});

describe('an example that does not pass', () => {
  it('is marked, with what was found', async () => {
    const folder = scratchFolder();
    cpSync(LAW_FOLDER, folder, { recursive: true });
    const path = join(folder, 'us-ca', 'gov-7284.4.yaml');
    const spoilt = readFileSync(path, 'utf8').replace(
      'expect: { transfer: permitted,',
      'expect: { transfer: required,',
    );
    writeFileSync(path, spoilt);
    const text = await shown('gov-7284.4', '--law', folder);
    expect(text).toContain(
      '✗ a warrant of a federal magistrate for illegal re-entry (2026-03-02) transfer required; decided by (a)(4), judicial paper ✗ found transfer: permitted',
    );
    expect(text).toContain('✓ the same warrant opens no hold on the request');
    const page = (await runMain('law', 'show', 'gov-7284.4', '--html', '--law', folder)).out;
    expect(page).toMatch(/\d+ pass,\s+1 fail\./);
  });
});

describe('as JSON', () => {
  it('a program finds the same view', async () => {
    const [view] = JSON.parse((await runMain('law', 'show', 'gov 7284.6(a)(4)', '--json')).out) as Record<
      string,
      unknown
    >[];
    expect(view).toMatchObject({ pack: 'us-ca', name: 'gov-7284.6', leftOut: { subdivision: '(a)(4)' } });
    expect(view?.rules).toContainEqual(expect.objectContaining({ id: 'no-transfer', effect: 'prohibits' }));
  });
});

describe('as a page', () => {
  it('it is one file with its language, its landmarks and nothing from elsewhere', async () => {
    const folder = scratchFolder();
    const path = join(folder, 'new', 'page.html');
    expect((await runMain('law', 'show', 'gov-7284.6', '--html', '--out', path)).status).toBe(EXIT.ok);
    const page = readFileSync(path, 'utf8');
    expect(page).toContain('<html lang="en">');
    expect(page).toContain('<a class="skip" href="#main">Skip to the text</a>');
    expect(page.match(/<h[1-6]/g)?.[0]).toBe('<h1');
    expect(page).not.toMatch(/<script|src=|url\(|@import|href="(?!#)/);
  });

  it('all of the law is written with an index for each pack', async () => {
    const folder = join(scratchFolder(), 'site');
    const { out } = await runMain('law', 'show', '--all', '--html', '--out', folder);
    expect(out).toMatch(/^\d+ pages in .*site; begin with .*index\.html\n$/);
    const documents = readdirSync(join(LAW_FOLDER, 'us-ca')).filter(
      (name) => name.endsWith('.yaml') && name !== 'pack.yaml',
    );
    const pages = documents.map((name) => join(folder, 'us-ca', name.replace('.yaml', '.html')));
    expect(pages.filter((page) => !existsSync(page))).toEqual([]);
    expect(readFileSync(join(folder, 'us-ca', 'index.html'), 'utf8')).toContain('href="gov-7284.6.html"');
  });
});

describe('what cannot be shown is refused with the remedy', () => {
  it.each([
    [['gov 7284.7'], /no provision "gov 7284.7"; the nearest: .*§ 7284.6/],
    [['gov 7284.6(z)'], /§ 7284.6 has no rule in \(z\); holdpoint law show/],
    [['us-ca/closing-norms(a)(9)'], /has no rule in \(a\)\(9\)/],
    [
      ['gov-7282.5', '--on', '2018-01-03'],
      /"gov-7282.5" was not in force on 2018-01-03; it is encoded from 2018-01-04 to today/,
    ],
    [['gov-7282.5', '--on', 'today'], /--on: found "today"; write a day as YYYY-MM-DD/],
    [[], /name a provision, or write --all/],
    [['--all'], /write --all --html --out FOLDER/],
    [['gov-7282.5', '--out', 'x'], /--out goes with --html/],
    [['gov-7282.5', '--json', '--html'], /write one of them/],
    [['gov-7282.5', '--paint'], /law show: Unknown option '--paint'.*; see holdpoint law show --help/],
  ])('%j', async (args, says) => {
    expect((await runMain('law', 'show', ...args)).err).toMatch(says);
  });

  it('also where a page cannot be written', async () => {
    const file = join(scratchFolder(), 'a-file');
    writeFileSync(file, '');
    const { status, err } = await runMain('law', 'show', 'gov-7283', '--html', '--out', join(file, 'page.html'));
    expect([status, err]).toEqual([
      EXIT.noInput,
      expect.stringMatching(/cannot be written .*; name another place with --out/),
    ]);
  });
});

it.each(['show', 'new', 'list'])('law %s --help shows examples', async (command) => {
  const { status, out } = await runMain('law', command, '--help');
  expect([status, out]).toEqual([
    EXIT.ok,
    expect.stringMatching(new RegExp(`\nExamples\n(.*\n)*  holdpoint law ${command} `)),
  ]);
});
