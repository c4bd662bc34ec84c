import type { Instant, Zone } from '@holdpoint/engine';
import { timeWords } from '../language/time-words.ts';
import type { Block, Paper } from '../paper/paper.ts';
import { plainPaper } from './plain-paper.ts';

/** What every letter of the agency says, whatever it is about. */
export interface LetterBase {
  readonly agency: string;
  readonly zone: Zone;
  readonly isSample: boolean;
  /** The office it goes to. */
  readonly to: string;
  readonly at: Instant;
  readonly person: string;
  readonly booking: string | undefined;
  /** The papers of that office that it is about, such as `I-247A, receipt R-2026-000001`. */
  readonly papers: readonly string[];
}

const LETTER_EDITION = '2026-11';

/** A letter: its head, its body, and room for a signature. */
export const letterOf = (
  base: LetterBase,
  { title, form }: { readonly title: string; readonly form: string },
  body: readonly Block[],
): Paper =>
  plainPaper({
    title,
    form: `Letter ${form}`,
    edition: LETTER_EDITION,
    agency: base.agency,
    isSample: base.isSample,
    blocks: [
      {
        kind: 'facts',
        rows: [
          ['From', base.agency],
          ['To', base.to],
          ['Date', timeWords(base.at, base.zone, 'en')],
          ['About', base.booking === undefined ? base.person : `${base.person}, booking number ${base.booking}`],
          ...base.papers.map((paper) => ['Your paper', paper] as const),
        ],
      },
      ...body,
      {
        kind: 'blanks',
        fields: [
          { label: 'Signature', options: [], wide: false, lines: 1 },
          { label: 'Name, title, number', options: [], wide: false, lines: 1 },
        ],
      },
    ],
  });
