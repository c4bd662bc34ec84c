import type { Block } from '@holdpoint/papers';
import type { PersonFileView } from '../../routes/person-routes.ts';

/** A person's file as the blocks of a paper: the same on the page, in the PDF and in a copy. */
export const fileBlocks = ({ sections, redactions }: PersonFileView): readonly Block[] => [
  ...(redactions === 0
    ? []
    : [
        {
          kind: 'text',
          text: `This is a public record with ${redactions} redactions. Each is marked where it stands, with what kind of thing is not shown; nothing was left out without a mark.`,
        } as const,
      ]),
  ...sections.flatMap(({ title, entries }): readonly Block[] => [
    { kind: 'heading', text: title },
    {
      kind: 'facts',
      rows: entries.map(({ label, parts }) => [label, parts.map(({ text }) => text).join('; ')]),
    },
  ]),
];
