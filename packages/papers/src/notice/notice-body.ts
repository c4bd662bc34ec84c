import type { Zone } from '@holdpoint/engine';
import { fillIn } from '../language/placeholders.ts';
import { timeWords } from '../language/time-words.ts';
import type { Words } from '../language/words-in.ts';
import type { Addendum, Block } from '../paper/paper.ts';
import type { Notice, NoticePiece } from './notice-schema.ts';
import type { ReadValue, ReadValues } from './read-values.ts';

export interface NoticeBody {
  readonly blocks: readonly Block[];
  readonly addenda: readonly Addendum[];
}

/** A text up to this length stands in its place; a longer one on pages of its own at the end. */
const LONGEST_IN_PLACE = 600;
/** What a clerk writes is English, whatever the language of the notice. */
const LANGUAGE_OF_VALUES = 'en';

/** The body of a notice with its values put in, in the words of its language; long texts become addenda. */
export const noticeBody = (
  notice: Notice,
  values: ReadValues,
  words: Words,
  zone: Zone,
  jurisdiction: string,
): NoticeBody => {
  const addenda: Addendum[] = [];
  const key = (id: string): string => `${notice.kind}.${id}`;
  const say = (id: string): string => fillIn(words.of(key(id)), spoken(notice, values, words, zone));
  const isSaid = (one: { readonly in?: readonly string[] | undefined }): boolean =>
    one.in === undefined || one.in.includes(jurisdiction);
  const lang = words.language === LANGUAGE_OF_VALUES ? {} : { lang: LANGUAGE_OF_VALUES };

  const place = (name: string): readonly Block[] => {
    const value = values[name];
    if (value?.kind !== 'text') throw new Error(`${notice.kind}: ${name} is no text`);
    const paragraphs = value.text.split(/\n+/).filter((one) => one.trim() !== '');
    if (value.text.length <= LONGEST_IN_PLACE) return paragraphs.map((text) => ({ kind: 'text', text, ...lang }));
    const letter = String.fromCharCode(65 + addenda.length);
    const title = fillIn(words.of('wording.addendum'), { letter, title: words.of(key(`${name}:label`)) });
    addenda.push({ title, paragraphs, ...lang });
    return [{ kind: 'text', text: fillIn(words.of('wording.see-addendum'), { letter }) }];
  };

  const blocksOf = (piece: NoticePiece): readonly Block[] => {
    if ('heading' in piece) return isSaid(piece) ? [{ kind: 'heading', text: say(piece.id) }] : [];
    if ('text' in piece) return isSaid(piece) ? [{ kind: 'text', text: say(piece.id) }] : [];
    if ('addendum' in piece) return place(piece.addendum);
    if ('list' in piece) return [{ kind: 'list', items: piece.list.filter(isSaid).map(({ id }) => say(id)) }];
    if ('facts' in piece) {
      const spokenValues = spoken(notice, values, words, zone);
      return [{ kind: 'facts', rows: piece.facts.map(({ id, value }) => [say(id), fillIn(value, spokenValues)]) }];
    }
    if ('pairs' in piece) {
      const [left, right] = piece.header;
      return [
        { kind: 'pairs', header: [say(left.id), say(right.id)], rows: pairRows(notice, piece.pairs, values, words) },
      ];
    }
    if ('choices' in piece) {
      const { label, options } = piece.choices;
      return [{ kind: 'choices', label: say(label.id), options: options.filter(isSaid).map(({ id }) => say(id)) }];
    }
    return [
      {
        kind: 'blanks',
        fields: piece.blanks.map(({ id, wide }) => ({ label: say(id), options: [], wide, lines: 1 })),
      },
    ];
  };
  return { blocks: notice.body.flatMap(blocksOf), addenda };
};

/** The values that can stand within a sentence. */
const spoken = (notice: Notice, values: ReadValues, words: Words, zone: Zone): Readonly<Record<string, string>> => {
  const say = (name: string, value: ReadValue): string => {
    switch (value.kind) {
      case 'line':
      case 'text':
        return value.text;
      case 'time':
        return timeWords(value.at, zone, words.language);
      case 'choice':
        return words.of(`${notice.kind}.${name}:${value.option}`);
      case 'pairs':
        return '';
    }
  };
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, say(name, value)]));
};

const pairRows = (
  notice: Notice,
  name: string,
  values: ReadValues,
  words: Words,
): readonly (readonly [string, string])[] => {
  const [asked, value] = [notice.values[name], values[name]];
  if (asked?.kind !== 'pairs' || value?.kind !== 'pairs')
    throw new Error(`${notice.kind}: ${name} is no list of pairs`);
  const key = `${notice.kind}.${name}`;
  return value.rows.map(([left, right]) => [
    words.of(`${key}:${left}`),
    asked.right === 'line' ? right : words.of(`${key}:right:${right}`),
  ]);
};
