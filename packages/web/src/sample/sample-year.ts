import {
  type Adoption,
  adoptPack,
  confirmAdoption,
  type Custody,
  type DeskEvent,
  type DetainerCase,
  type ReceivedDocument,
} from '@holdpoint/desk';
import { formatDay, type Instant, instantOf, localDayOf, type ResolvedPack, stackOf } from '@holdpoint/engine';
import { receiptNumber } from '@holdpoint/store';
import { randomOf } from './random.ts';
import { sampleBooking, sampleCase, type SampleLaw } from './sample-case.ts';
import { sampleDesk, type SampleSetting } from './sample-desk.ts';
import { samplePerson } from './sample-person.ts';

const DAY = 86_400_000;
const YEAR_DAYS = 365;
/** So many of the detainers came in the last days, so that the desk has work. */
const RECENT = 16;
const RECENT_BOOKINGS = 40;
/** So many of the newest detainers nobody at the desk has answered yet. */
const JUST_IN = 6;

/** How large a sample is made, and from which seed. */
export interface SampleSize {
  readonly bookings: number;
  readonly detainers: number;
  readonly seed: number;
}

export const SAMPLE_SIZE: SampleSize = { bookings: 2000, detainers: 150, seed: 1 };

/** A made-up county's year: what stands at its end, and every event in the order in which it was entered. */
export interface SampleYear {
  readonly adoptions: readonly Adoption[];
  /** The packs that were adopted, whole. */
  readonly packs: readonly ResolvedPack[];
  readonly custodies: readonly Custody[];
  readonly documents: readonly ReceivedDocument[];
  readonly cases: readonly DetainerCase[];
  readonly people: ReadonlyMap<string, Readonly<Record<string, string>>>;
  readonly events: readonly DeskEvent[];
}

/** Makes a sample year that ends at `until`: the same for the same size, seed, law and end. Nobody in it exists. */
export const sampleYear = (
  law: Omit<SampleLaw, 'adoptions' | 'knownOn'>,
  size: SampleSize,
  until: Instant,
): SampleYear => {
  const random = randomOf(size.seed);
  const knownOn = formatDay(localDayOf(until, law.agency.zone));
  let numbered = 0;
  const newId = (): string => `sample-${String((numbered += 1)).padStart(7, '0')}`;
  const setting: SampleSetting = { agency: law.agency.id, random, newId, until };
  const start = (until - YEAR_DAYS * DAY) as Instant;
  const counsel = sampleDesk(setting, start);
  const stack = stackOf(law.engine.packs, law.agency.jurisdiction) ?? [];
  const packs = stack.map(({ id, version, hash }) => ({ pack: id, version, hash }));
  const proposal = counsel.do('counsel', (context) => adoptPack(context, [], [], { packs }));
  counsel.wait(60, 600);
  const { adoptions } = counsel.do('second-person', (context) => confirmAdoption(context, [], proposal));
  const events: DeskEvent[] = [...counsel.events];
  const custodies: Custody[] = [];
  const documents: ReceivedDocument[] = [];
  const cases: DetainerCase[] = [];
  const people = new Map<string, Readonly<Record<string, string>>>();
  const every = Math.max(1, Math.floor(size.bookings / Math.max(1, size.detainers)));
  for (let at = 0; at < size.bookings; at++) {
    const booked =
      instantOf(start + DAY + Math.floor(((at + random.next()) / size.bookings) * (YEAR_DAYS - 1) * DAY)) ?? start;
    const desk = sampleDesk(setting, booked);
    const person = `sample-person-${at + 1}`;
    const identifiers = samplePerson(random, at + 1);
    const custody = sampleBooking(desk, person, identifiers);
    people.set(person, identifiers);
    const isRecent = at >= size.bookings - RECENT_BOOKINGS;
    const isTurn = at % every === every - 1 && cases.length + RECENT < size.detainers;
    const hasDetainer = cases.length < size.detainers && (isRecent || isTurn);
    const way = {
      receiptNumber: receiptNumber(documents.length + 1),
      isJustIn: cases.length >= size.detainers - JUST_IN,
    };
    const stay = hasDetainer ? sampleCase(desk, random, custody, { ...law, adoptions, knownOn }, way) : { custody };
    custodies.push(stay.custody);
    if (stay.document !== undefined) documents.push(stay.document);
    if (stay.case !== undefined) cases.push(stay.case);
    events.push(...desk.events);
  }
  const inOrder = events.toSorted((a, b) => a.enteredAt - b.enteredAt);
  return { adoptions, packs: stack, custodies, documents, cases, people, events: inOrder };
};
