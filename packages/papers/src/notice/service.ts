import { z } from 'zod';
import { type Instant, parseInstant, type Zone } from '@holdpoint/engine';
import { timeWords } from '../language/time-words.ts';
import type { Words } from '../language/words-in.ts';
import type { Blank, Block } from '../paper/paper.ts';

const line = z.string().trim().min(1).max(200);

/** How a notice was given, with the names that the API gives to these things. */
export const serviceSchema = z.strictObject({
  to: line,
  by: line,
  at: z.string().transform((written, context): Instant => {
    const at = parseInstant(written);
    if (at !== undefined) return at;
    context.addIssue({ code: 'custom', message: 'write a time with its offset, such as 2026-03-02T14:10-08:00' });
    return z.NEVER;
  }),
  language: line,
  readAloud: z.boolean(),
  interpreter: line.optional(),
  result: z.enum(['served', 'served, refused to sign', 'not served']),
});

export type Service = z.infer<typeof serviceSchema>;

const RESULTS = {
  served: 'result-served',
  'served, refused to sign': 'result-refused-to-sign',
  'not served': 'result-not-served',
} as const satisfies Readonly<Record<Service['result'], string>>;

/** The record of service at the end of a notice: filled in where it is known, else to be filled in by pen. */
export const serviceBlock = (words: Words, zone: Zone, service: Service | undefined): Block => {
  const word = (name: string): string => words.of(`wording.${name}`);
  const blocks: readonly Block[] = [
    { kind: 'heading', text: word('service') },
    { kind: 'note', text: word('signing') },
    ...(service === undefined ? [toFillIn(word, words.name)] : filledIn(word, words.language, zone, service)),
  ];
  return { kind: 'together', blocks };
};

const toFillIn = (word: (name: string) => string, language: string): Block => ({
  kind: 'blanks',
  fields: [
    blank(word('served-to')),
    blank(word('served-at')),
    blank(word('served-by'), { wide: true }),
    blank(word('served-language'), { value: language }),
    blank(word('served-aloud'), { options: [word('yes'), word('no')] }),
    blank(word('served-interpreter-ask'), { wide: true }),
    blank(word('served-result'), {
      wide: true,
      options: Object.values(RESULTS).map((name) => word(name)),
    }),
    blank(word('signature'), { wide: true }),
  ],
});

const filledIn = (word: (name: string) => string, language: string, zone: Zone, service: Service): readonly Block[] => [
  {
    kind: 'facts',
    rows: [
      [word('served-to'), service.to],
      [word('served-by'), service.by],
      [word('served-at'), timeWords(service.at, zone, language)],
      [word('served-language'), service.language],
      [word('served-aloud'), word(service.readAloud ? 'yes' : 'no')],
      [word('served-interpreter'), service.interpreter ?? word('no-interpreter')],
      [word('served-result'), word(RESULTS[service.result])],
    ],
  },
  { kind: 'blanks', fields: [blank(word('signature'), { wide: true })] },
];

const blank = (label: string, more: Partial<Blank> = {}): Blank => ({
  label,
  options: [],
  wide: false,
  lines: 1,
  ...more,
});
