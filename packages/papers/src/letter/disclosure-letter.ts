import type { Paper } from '../paper/paper.ts';
import { type LetterBase, letterOf } from './letter-base.ts';

/** What a disclosure gives, and on what each field of it rests. */
export interface DisclosureLetter extends LetterBase {
  readonly purpose: string;
  readonly legalBasis: string;
  /** The day of the law by which it was determined. */
  readonly lawOn: string;
  readonly proposedBy: string;
  readonly approvedBy: string;
  readonly fields: readonly {
    readonly field: string;
    readonly value: string;
    readonly says: string;
    readonly cites: readonly string[];
  }[];
}

/** The letter by which fields about a person leave the agency: these and no others, each with the law it rests on. */
export const disclosureLetter = (letter: DisclosureLetter): Paper =>
  letterOf(letter, { title: 'What this agency gives you about a person in custody', form: 'HP-L1' }, [
    { kind: 'text', text: 'This agency gives you what stands in this table, and nothing else.' },
    {
      kind: 'pairs',
      header: ['What', 'Value'],
      rows: letter.fields.map(({ field, value }) => [field, value]),
    },
    { kind: 'heading', text: 'On what this rests' },
    {
      kind: 'facts',
      rows: [
        ['Purpose', letter.purpose],
        ['Legal basis', letter.legalBasis],
        ['Law of', letter.lawOn],
        ['Proposed by', letter.proposedBy],
        ['Approved by', letter.approvedBy],
      ],
    },
    {
      kind: 'pairs',
      header: ['What', 'What the law says of giving it'],
      rows: letter.fields.map(({ field, says, cites }) => [field, `${says} ${cites.join('; ')}`.trim()]),
    },
    {
      kind: 'note',
      text: 'The determination, the decisions of two people and the SHA-256 of this letter stand in a log that an outsider can check.',
    },
  ]);
