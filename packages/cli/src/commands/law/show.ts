import { parseDay } from '@holdpoint/engine';
import { EXIT, usageError } from '../../exit-codes.ts';
import { requireLaw } from '../../law/load-law.ts';
import { readLawBook } from '../../law/read-law-book.ts';
import { type LawBook, type ProvisionView, provisionView } from '@holdpoint/law-view';
import { provisionPage } from '../../output/law-html/provision-page.ts';
import { provisionText, timelineText } from '../../output/law-text/provision-text.ts';
import { outputWidth } from '../../output/law-text/wrap.ts';
import { LAW_FOLDER } from '../../project-root.ts';
import { chooseProvisions } from './choose-provisions.ts';
import { readArguments } from '../read-arguments.ts';
import { writeLawSite } from './write-law-site.ts';
import { writeOut } from './write-out.ts';

export const LAW_SHOW_HELP = `holdpoint law show CITATION [options] | holdpoint law show --all --html --out FOLDER

Shows a provision as a lawyer reads it: what it says, in which days it is in force, who read which text when, each rule
limb by limb in sentences, exceptions, what defeats what, papers, duties, injunctions, open questions with what would
settle them and what applies until then, and the worked examples, run on this engine now (✓ or ✗).

CITATION is a citation in any usual spelling, with a subdivision if you want only that one, or the name of the file.
Where the law changed, all versions are shown in a time line.

  --on DAY        only the version in force on this day
  --json          the same as JSON
  --html          the same as one page that needs nothing else; --out FILE writes it there
  --all           with --html and --out FOLDER: an index for each pack and a page for every provision
  --law FOLDER    another folder of packs (default: law)

Examples
  holdpoint law show 'Cal. Gov. Code § 7284.6(a)(4)'
  holdpoint law show '8 cfr 287.7'
  holdpoint law show gov-7282.5
  holdpoint law show 'gov 7282.5' --on 2015-03-02
  holdpoint law show us-ca/gov-7284.6 --html --out gov-7284.6.html
  holdpoint law show --all --html --out law-pages
`;

/** `holdpoint law show`. */
export const show = (args: readonly string[]): number => {
  const { values, positionals } = readArguments('law show', args, {
    on: { type: 'string' },
    json: { type: 'boolean', default: false },
    html: { type: 'boolean', default: false },
    all: { type: 'boolean', default: false },
    out: { type: 'string' },
    law: { type: 'string', default: LAW_FOLDER },
  });
  if (values.on !== undefined && parseDay(values.on) === undefined)
    throw usageError(`law show: --on: found "${values.on}"; write a day as YYYY-MM-DD`);
  if (values.out !== undefined && !values.html) throw usageError('law show: --out goes with --html; add it');
  if (values.html && values.json) throw usageError('law show: found --html and --json; write one of them');
  if (values.all) return showAll(positionals, values);
  const asked = positionals.join(' ');
  if (asked === '') throw usageError('law show: name a provision, or write --all; see holdpoint law show --help');
  const packs = requireLaw({ folder: values.law, examples: true });
  const { provisions, subdivision } = chooseProvisions(packs, asked, values.on);
  const views = viewsOf(readLawBook(values.law, packs, provisions), provisions, subdivision);
  if (subdivision !== undefined && views.every((view) => view.rules.length === 0)) {
    const cite = provisions[0]?.cite ?? asked;
    throw usageError(
      `law show: ${cite} has no rule in ${subdivision}; holdpoint law show '${cite}' shows those it has`,
    );
  }
  if (values.json) process.stdout.write(`${JSON.stringify(views, null, 2)}\n`);
  else if (values.html) writeOut(values.out, provisionPage(views));
  else process.stdout.write(`${asText(views)}\n`);
  return EXIT.ok;
};

const viewsOf = (
  book: LawBook,
  provisions: readonly { pack: string; name: string }[],
  subdivision: string | undefined,
): ProvisionView[] =>
  provisions.flatMap(({ pack, name }) => {
    const found = book.packs.find((one) => one.resolved.id === pack);
    const provision = found?.checked.provisions.find((one) => one.name === name);
    return found === undefined || provision === undefined ? [] : [provisionView(book, found, provision, subdivision)];
  });

const asText = (views: readonly ProvisionView[]): string => {
  const width = outputWidth();
  const [first] = views;
  const timeline = first !== undefined && first.versions.length > 1 ? [timelineText(first, width)] : [];
  return [...timeline, ...views.map((view) => provisionText(view, width))].join(`\n\n${'─'.repeat(width)}\n\n`);
};

const showAll = (
  positionals: readonly string[],
  values: { html: boolean; out?: string | undefined; law: string; on?: string | undefined },
): number => {
  if (positionals.length > 0)
    throw usageError(`law show: found "${positionals.join(' ')}" with --all; write one of them`);
  if (!values.html || values.out === undefined)
    throw usageError('law show: --all writes pages; write --all --html --out FOLDER');
  if (values.on !== undefined) throw usageError('law show: --all writes every version; leave --on out');
  const packs = requireLaw({ folder: values.law, examples: true });
  const every = packs.flatMap((pack) => pack.provisions.map(({ name }) => ({ pack: pack.id, name })));
  const book = readLawBook(values.law, packs, every);
  const count = writeLawSite(values.out, book, viewsOf(book, every, undefined));
  process.stdout.write(`${count} pages in ${values.out}; begin with ${values.out}/index.html\n`);
  return EXIT.ok;
};
