import { createHash } from 'node:crypto';
import { type DeskEvent, type DetainerCase, fileLetter, importList, type Letter } from '@holdpoint/desk';
import { formatDay, type Instant, instantOf, localDayOf, type Zone } from '@holdpoint/engine';
import { readList } from '../letters/list-file.ts';
import { guessMapping } from '../letters/list-mapping.ts';
import { type ListRow, listRows } from '../letters/list-rows.ts';
import { droppedOf } from '../letters/read-upload.ts';
import type { Agency } from '../service/service.ts';
import { randomOf } from './random.ts';
import { sampleDesk } from './sample-desk.ts';
import { sampleList } from './sample-list.ts';

const DAY = 86_400_000;

/** The letters of a sample: as they stand, their files, the rows of their lists, and what the log holds of them. */
export interface SampleLetters {
  readonly letters: readonly Letter[];
  readonly files: readonly Buffer[];
  readonly rows: ReadonlyMap<string, readonly ListRow[]>;
  readonly events: readonly DeskEvent[];
}

/**
 * Two made-up letters to a sample agency: one with a list that waits to be answered, and one that nobody answered in time. The same for
 * the same cases, seed and end.
 */
export const sampleLetters = async (
  { id: agency, zone }: Agency,
  { cases, people }: { readonly cases: readonly DetainerCase[]; readonly people: People },
  seed: number,
  until: Instant,
): Promise<SampleLetters> => {
  const random = randomOf(seed + 1);
  let numbered = 0;
  const newId = (): string => `sample-letter-${(numbered += 1)}`;
  const day = (days: number): string => dayFrom(until, days, zone);
  const desk = (days: number) => sampleDesk({ agency, random, newId, until }, from(until, days));
  const unanswered = desk(-20);
  const paper = Buffer.from(`Sample letter about detainers of ${day(-60)}. Nobody wrote it.\n`);
  const late = unanswered.do('clerk', (context) =>
    fileLetter(context, {
      from: 'Sample field office',
      channel: 'paper',
      sha256: sha256(paper),
      questions: ['How many requests were declined, and on which law?'],
      claims: [],
      replyBy: from(until, -3),
      examples: [],
    }),
  );
  const list = Buffer.from(
    sampleList(
      cases.map(({ custody }) => custody),
      people,
      { issued: day(-20), before: day(-90) },
    ),
  );
  const read = await readList('list.csv', list);
  const mapping = guessMapping(read.columns);
  const { taken, refused } = listRows(read.rows, mapping);
  const running = desk(-9);
  const image = Buffer.from(`Sample letter with a list of ${read.rows.length} rows. Nobody wrote it.\n`);
  const filed = running.do('clerk', (context) =>
    fileLetter(context, {
      from: 'Sample federal department',
      channel: 'e-mail',
      sha256: sha256(image),
      questions: [
        'Will the requests on the list be honoured?',
        'Which of the people on the list are in custody today?',
      ],
      claims: [
        { number: 15, words: 'people held under a request who were let go', counts: RELEASED },
        { number: 9, words: 'people in custody today under a request', counts: ['in custody now'] },
      ],
      period: { from: day(-40), to: day(-10) },
      replyBy: from(until, 5),
      examples: [1, 4],
    }),
  );
  running.wait(60, 300);
  const total = read.rows.length;
  const progress = { read: total, taken: taken.length, refused: refused.length, total, dropped: droppedOf(read) };
  const withList = running.do('clerk', (context) =>
    importList(context, filed, {
      file: sha256(list),
      mapping: Object.fromEntries(Object.entries(mapping)),
      ...progress,
    }),
  );
  return {
    letters: [late, withList],
    files: [paper, image, list],
    rows: new Map([[withList.id, taken]]),
    events: [...unanswered.events, ...running.events],
  };
};

const RELEASED = ['released before receipt', 'released after receipt with legal basis', 'handed over'] as const;
type People = ReadonlyMap<string, Readonly<Record<string, string>>>;

const from = (until: Instant, days: number): Instant => instantOf(until + days * DAY) ?? until;
const dayFrom = (until: Instant, days: number, zone: Zone): string => formatDay(localDayOf(from(until, days), zone));
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
