import type { Letter, LetterReply } from '@holdpoint/desk';
import { formatDay, localDayOf, type Zone } from '@holdpoint/engine';
import type { Paper } from '@holdpoint/papers';

type Block = Paper['blocks'][number];

/** The reply as a paper: what was asked, what is answered, what is left out and why. */
export const replyPaper = (
  letter: Letter,
  reply: LetterReply,
  { name, zone, mark }: { readonly name: string; readonly zone: Zone; readonly mark: string | undefined },
  disclosed: ReadonlyMap<number, Readonly<Record<string, string>>>,
): Paper => {
  const day = (at: Letter['receivedAt']): string => formatDay(localDayOf(at, zone));
  const stage = reply.signedBy === undefined ? 'Draft: not signed by counsel' : `Signed by counsel: ${reply.signedBy}`;
  const state = mark === undefined ? stage : `${mark}. ${stage}`;
  return {
    title: `Reply to the letter of ${letter.from}`,
    language: 'en',
    ...(mark === undefined && reply.signedBy !== undefined ? {} : { mark: state }),
    foot: `${name}; letter ${letter.id}; SHA-256 of the letter ${letter.sha256.slice(0, 16)}…`,
    page: 'Page {page} of {pages}',
    isLandscape: false,
    blocks: [
      {
        kind: 'facts',
        rows: [
          ['From', name],
          ['To', reply.recipient],
          ['Your letter', `received ${day(letter.receivedAt)} by ${letter.channel}`],
          ['Rows of your list', String(reply.rows)],
          ['Drafted by', reply.draftedBy],
          ['Confirmed by', reply.confirmedBy ?? 'nobody yet'],
          ['Signed by', reply.signedBy ?? 'nobody yet'],
        ],
      },
      ...answers(reply),
      ...totals(reply),
      ...annex(reply, disclosed),
      ...(reply.why === ''
        ? []
        : [
            { kind: 'heading', text: 'What is left out, and why' } as const,
            { kind: 'text', text: reply.why } as const,
          ]),
      { kind: 'note', text: 'That a person is or is not named in this reply says nothing about anybody’s custody.' },
    ],
    addenda: [],
  };
};

const answers = ({ parts, answers: given }: LetterReply): readonly Block[] =>
  !parts.includes('answers') || given.length === 0
    ? []
    : [
        { kind: 'heading', text: 'Answers' },
        ...given.flatMap(({ question, answer }): Block[] => [
          { kind: 'note', text: question },
          { kind: 'text', text: answer },
        ]),
      ];

const totals = ({ parts, totals: claims, byDisposition, rows }: LetterReply): readonly Block[] =>
  !parts.includes('totals')
    ? []
    : [
        { kind: 'heading', text: 'Totals, by your words and by ours' },
        ...claims.map(({ words, claimed, counted, notListed }): Block => ({
          kind: 'facts',
          rows: [
            ['You write', `${claimed}: ${words}`],
            ['By those words, of your list', String(counted)],
            ['Listed, and not under those words', String(rows - counted)],
            [
              notListed < 0 ? 'On your list beyond your number' : 'In your number, on no list',
              notListed === 0 ? '0' : `${Math.abs(notListed)}; what they are cannot be told from here`,
            ],
          ],
        })),
        {
          kind: 'pairs',
          header: ['What the rows of your list come to', 'Rows'],
          rows: [...byDisposition.map(([name, count]) => [name, String(count)] as const), ['All rows', String(rows)]],
        },
      ];

const annex = (
  { parts, annex: rows }: LetterReply,
  disclosed: ReadonlyMap<number, Readonly<Record<string, string>>>,
): readonly Block[] => {
  if (!parts.includes('annex')) return [];
  const told = (rows ?? []).map(({ row, fields }): readonly [string, string] => [
    `Row ${row}`,
    fields.map((field) => `${field}: ${disclosed.get(row)?.[field] ?? 'no longer kept'}`).join('; '),
  ]);
  const head: Block = { kind: 'heading', text: 'Annex, row by row' };
  return told.length === 0
    ? [head, { kind: 'text', text: 'The law in force here lets nothing be told about single rows.' }]
    : [head, { kind: 'pairs', header: ['Row of your list', 'What may be told'], rows: told }];
};
