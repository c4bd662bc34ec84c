import { closest } from '@holdpoint/engine';
import { type Citation, citationKey, parseCitation } from './citation.ts';

/** A provision by its place and its citation. */
export interface ProvisionName {
  readonly pack: string;
  readonly name: string;
  readonly cite: string;
}

/** What a citation leads to: the documents that bear it, or the citations that come near. */
export type Found =
  { readonly is: 'found'; readonly provisions: readonly ProvisionName[]; readonly subdivision: string } | NotFound;

/** The citations that were meant, perhaps. */
export interface NotFound {
  readonly is: 'ambiguous' | 'unknown';
  readonly nearest: readonly string[];
}

/** Looks a provision up by file id, with or without its pack, or by citation in loose spelling. */
export const findProvision = (all: readonly ProvisionName[], asked: string): Found => {
  const wanted = asked.trim().toLowerCase();
  const byId = /^([^()\s]+)((?:\([0-9a-z]{1,5}\))*)$/.exec(wanted);
  const named = all.filter(({ pack, name }) => [name, `${pack}/${name}`].includes(byId?.[1] ?? wanted));
  if (named.length === 1) return { is: 'found', provisions: named, subdivision: byId?.[2] ?? '' };
  if (named.length > 1) return { is: 'ambiguous', nearest: named.map(({ pack, name }) => `${pack}/${name}`) };
  const found = byCitation(all, parseCitation(wanted), wanted);
  const verbatim = all.filter(({ cite }) => cite.toLowerCase() === wanted);
  return found.is === 'unknown' && verbatim.length === 1
    ? { is: 'found', provisions: verbatim, subdivision: '' }
    : found;
};

const byCitation = (all: readonly ProvisionName[], asked: Citation, text: string): Found => {
  const fitting = all
    .map((provision) => ({ provision, fit: fitOf(parseCitation(provision.cite), asked) }))
    .filter(({ fit }) => fit > 0);
  const best = Math.max(0, ...fitting.map(({ fit }) => fit));
  const found = fitting.filter(({ fit }) => fit === best).map(({ provision }) => provision);
  const [first] = found;
  if (first === undefined) return { is: 'unknown', nearest: nearestTo(all, text) };
  const keys = new Set(found.map(({ pack, cite }) => `${pack} ${citationKey(cite)}`));
  if (keys.size > 1) return { is: 'ambiguous', nearest: [...new Set(found.map(({ cite }) => cite))] };
  const own = parseCitation(first.cite).subdivision.toLowerCase();
  return { is: 'found', provisions: found, subdivision: own === '' ? asked.subdivision : '' };
};

/** How well a citation answers to the one asked for: 0 not at all; the same words beat some of them, the same subdivision a part. */
const fitOf = (known: Citation, asked: Citation): number => {
  const sections = sectionsIn(known);
  if (!asked.words.every((word) => known.words.includes(word))) return 0;
  if (sections.length > 0 ? !asked.words.some((word) => sections.includes(word)) : asked.words.length < 2) return 0;
  if (asked.year !== undefined && asked.year !== known.year) return 0;
  const isSame = known.words.length === asked.words.length ? 100 : 0;
  const part = known.subdivision.toLowerCase();
  if (asked.subdivision.startsWith(part)) return 20 + isSame + part.length;
  return asked.subdivision === '' ? 1 + isSame : 0;
};

/** The words of a citation that number a section; a number in first place is the title of a code. */
const sectionsIn = ({ words }: Citation): readonly string[] =>
  words.filter((word, index) => index > 0 && /\d/.test(word));

/** Up to three citations that come near in spelling or share a number. */
const nearestTo = (all: readonly ProvisionName[], text: string): string[] => {
  const spellings = new Map(
    all.flatMap(({ name, cite }) => [
      [parseCitation(cite).words.join(' '), cite],
      [name, cite],
      [sectionsIn(parseCitation(cite)).at(-1) ?? name, cite],
    ]),
  );
  const { words } = parseCitation(text);
  const near: string[] = [];
  const left = new Set(spellings.keys());
  for (const spelling of [words.join(' '), text, words.at(-1) ?? '']) {
    const next = closest(spelling, [...left]);
    if (next === undefined) continue;
    left.delete(next);
    near.push(spellings.get(next) ?? next);
  }
  const sharing = all.filter(({ cite }) =>
    parseCitation(cite).words.some((word) => /\d/.test(word) && words.includes(word)),
  );
  return [...new Set([...near, ...sharing.map(({ cite }) => cite)])].slice(0, 3);
};
