import type { NoticeBook, Wording } from './load-notices.ts';
import type { Notice, NoticePiece, NoticeValue } from './notice-schema.ts';

/** One string to translate: its key, which never changes its meaning, and its English. */
export interface SourceString {
  readonly key: string;
  readonly english: string;
}

/** Every string of one notice, in the order in which a reader meets them. */
export const noticeStrings = (notice: Notice): readonly SourceString[] =>
  [
    { key: 'title', english: notice.title },
    ...notice.body.flatMap((piece) => pieceStrings(piece)),
    ...Object.entries(notice.values).flatMap(([name, value]) => valueStrings(name, value)),
  ].map(({ key, english }) => ({ key: `${notice.kind}.${key}`, english }));

export const wordingStrings = (wording: Wording): readonly SourceString[] =>
  Object.entries(wording).map(([name, english]) => ({ key: `wording.${name}`, english }));

/** Every string of all notices, the shared ones first. */
export const allStrings = ({ notices, wording }: NoticeBook): readonly SourceString[] => [
  ...wordingStrings(wording),
  ...notices.flatMap(noticeStrings),
];

const pieceStrings = (piece: NoticePiece): readonly SourceString[] => {
  if ('heading' in piece) return [{ key: piece.id, english: piece.heading }];
  if ('text' in piece) return [{ key: piece.id, english: piece.text }];
  if ('list' in piece) return piece.list.map(({ id, text }) => ({ key: id, english: text }));
  if ('facts' in piece) return labels(piece.facts);
  if ('pairs' in piece) return piece.header.map(({ id, text }) => ({ key: id, english: text }));
  if ('choices' in piece) {
    return [piece.choices.label, ...piece.choices.options].map(({ id, text }) => ({ key: id, english: text }));
  }
  return 'blanks' in piece ? labels(piece.blanks) : [];
};

const labels = (fields: readonly { readonly id: string; readonly label: string }[]): readonly SourceString[] =>
  fields.map(({ id, label }) => ({ key: id, english: label }));

/** The label of a value is printed as the title of its addendum alone. */
const valueStrings = (name: string, value: NoticeValue): readonly SourceString[] => {
  switch (value.kind) {
    case 'text':
      return [{ key: `${name}:label`, english: value.label }];
    case 'choice':
      return optionStrings(name, value.options);
    case 'pairs':
      return [
        ...optionStrings(name, value.left),
        ...(value.right === 'line' ? [] : optionStrings(`${name}:right`, value.right)),
      ];
    default:
      return [];
  }
};

const optionStrings = (name: string, options: Readonly<Record<string, string>>): readonly SourceString[] =>
  Object.entries(options).map(([option, english]) => ({ key: `${name}:${option}`, english }));
