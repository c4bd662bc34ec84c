import { seeded } from '@holdpoint/linkage';
import { type Draw, drawFrom } from '../linkage/synthetic/draw.ts';
import { makePerson } from '../linkage/synthetic/person.ts';
import { AGENCIES } from './agencies.ts';
import { DETAINERS, type Disposition, DISPOSITIONS } from './dispositions.ts';
import { listRow, type ListedRow } from './list-row.ts';
import { makeStory, type Story } from './story.ts';

/** The universe: every detainer with what became of it, and the list that was drawn from it. */
export interface Universe {
  readonly stories: readonly Story[];
  readonly list: readonly ListedRow[];
}

const SEED = 20_170_128;

/** The same universe each time. Everybody in it is invented. */
export const letterUniverse = (): Universe => {
  const draw = drawFrom(seeded(SEED));
  const listed = (Object.keys(DISPOSITIONS) as Disposition[])
    .filter((disposition) => disposition !== 'duplicate')
    .flatMap((disposition) => Array.from({ length: DISPOSITIONS[disposition] }, () => disposition));
  const plan = shuffled(
    draw,
    Array.from({ length: DETAINERS }, (_, at) => ({
      ending: listed[at] ?? draw.from(UNLISTED),
      isListed: at < listed.length,
    })),
  );
  const stories = plan.map(({ ending }, at) =>
    makeStory(draw, at + 1, ending, makePerson(draw, at + 1), draw.from(AGENCIES)),
  );
  const first = shuffled(
    draw,
    stories.filter((_, at) => plan[at]?.isListed),
  ).map((story) => listRow(draw, story));
  // A duplicate stands somewhere after the row that it repeats.
  const list = [...first];
  for (let count = 0; count < DISPOSITIONS.duplicate; count++) {
    const at = draw.below(first.length);
    const row = first[at];
    if (row === undefined || row.disposition === 'under review') {
      count--;
      continue;
    }
    const again = listRow(draw, row.story);
    list.splice(list.indexOf(row) + 1 + draw.below(20), 0, { ...again, disposition: 'duplicate', repeats: row });
  }
  return { stories, list };
};

/** What becomes of the detainers that no row is drawn from. */
const UNLISTED: readonly Disposition[] = [
  'honoured as the law allows',
  'handed over',
  'in custody now',
  'released after receipt with legal basis',
  'released before receipt',
];

const shuffled = <T>(draw: Draw, items: readonly T[]): T[] => {
  const list = [...items];
  for (let at = list.length - 1; at > 0; at--) {
    const other = draw.below(at + 1);
    const [one, two] = [list[at], list[other]];
    if (one !== undefined && two !== undefined) [list[at], list[other]] = [two, one];
  }
  return list;
};
