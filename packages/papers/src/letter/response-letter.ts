import type { Block, Paper } from '../paper/paper.ts';
import { type LetterBase, letterOf } from './letter-base.ts';

const SAYS = {
  'received and under review': 'Your request was received and is under review. No answer to it stands yet.',
  'will comply': 'This agency does what the table says that it does, and nothing else.',
  declined: 'This agency declines your request, as the table says.',
  'not in custody here': 'The person named in your request is not in the custody of this agency.',
  'form not complete': 'Your form is not complete. Nothing rests on it until what is named below is mended.',
} as const;

/** What a sender is answered. */
export interface ResponseLetter extends LetterBase {
  readonly says: keyof typeof SAYS;
  /** Each act that was determined, what is done about it, and the law that says so. */
  readonly acts: readonly {
    readonly act: string;
    readonly done: string;
    readonly says: string;
    readonly cites: readonly string[];
  }[];
  /** What is missing or contradictory on the form. */
  readonly findings: readonly string[];
  /** In the agency's own words; empty where nothing is added. */
  readonly words: string;
}

/** The answer to the sender of a request, from what was determined and decided. */
export const responseLetter = (letter: ResponseLetter): Paper => {
  const { says, acts, findings, words } = letter;
  const isDecided = says === 'will comply' || says === 'declined';
  const decided: readonly Block[] =
    isDecided && acts.length > 0
      ? [
          { kind: 'pairs', header: ['Act', 'What this agency does'], rows: acts.map(doneOf) },
          { kind: 'heading', text: 'Why' },
          { kind: 'pairs', header: ['Act', 'What the law says'], rows: acts.map(lawOf) },
        ]
      : [];
  return letterOf(letter, { title: 'Answer to your request', form: 'HP-L2' }, [
    { kind: 'text', text: SAYS[says] },
    ...(says === 'form not complete' && findings.length > 0 ? [{ kind: 'list', items: findings } as const] : []),
    ...decided,
    ...(words === ''
      ? []
      : [{ kind: 'heading', text: 'In our own words' } as const, { kind: 'text', text: words } as const]),
  ]);
};

type Row = ResponseLetter['acts'][number];
const doneOf = ({ act, done }: Row): readonly [string, string] => [act, done];
const lawOf = ({ act, says, cites }: Row): readonly [string, string] => [act, `${says} ${cites.join('; ')}`.trim()];
