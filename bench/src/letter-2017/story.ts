import type { Draw } from '../linkage/synthetic/draw.ts';
import type { Person } from '../linkage/synthetic/person.ts';
import { type Agency, AGENCIES, LIKE_NAMED } from './agencies.ts';
import type { Disposition } from './dispositions.ts';

/** A stay in custody. Days are counted from 2017-01-01. */
export interface Stay {
  readonly id: string;
  readonly agency: Agency;
  readonly person: Person;
  readonly booked: number;
  readonly left: number | undefined;
  readonly how: 'in custody' | 'released' | 'transferred' | 'handed over';
}

/** A detainer and what became of it. */
export interface Story {
  readonly id: string;
  readonly person: Person;
  /** The agency that the detainer was addressed to, and that the list names. */
  readonly addressed: Agency;
  readonly issued: number;
  readonly received: number | undefined;
  readonly withdrawn: number | undefined;
  readonly answer: '' | 'notified' | 'declined: a judicial warrant is needed' | 'handed over';
  readonly stays: readonly Stay[];
  readonly ending: Disposition;
}

/** Days from 2017-01-01 to the first and the last day of the period, 01-28 and 02-03, and to the day of the answer, 02-15. */
const [FIRST, LAST, AS_OF] = [27, 33, 45];

/** A detainer whose row, if it is listed, has `ending` as its right disposition. */
export const makeStory = (draw: Draw, serial: number, ending: Disposition, person: Person, drawn: Agency): Story => {
  const issued = ending === 'outside the period' ? draw.below(FIRST) : FIRST + draw.below(LAST - FIRST + 1);
  const received = issued + draw.below(2);
  const addressed = ending === 'other agency of like name' ? draw.from(LIKE_NAMED) : drawn;
  const stay = (booked: number, left: number | undefined, how: Stay['how'], agency = addressed): Stay => ({
    id: `C${String(serial).padStart(5, '0')}`,
    agency,
    person,
    booked,
    left,
    how,
  });
  const before = issued - 1 - draw.below(20);
  const after = received + 1 + draw.below(AS_OF - received - 1);
  const story = {
    id: `D${String(serial).padStart(5, '0')}`,
    person,
    addressed,
    issued,
    received,
    withdrawn: undefined,
    ending,
  };
  switch (ending) {
    case 'never in custody here':
      return { ...story, received: undefined, answer: '', stays: [] };
    case 'other agency of like name':
      return {
        ...story,
        received: undefined,
        answer: '',
        stays: [stay(before, after, 'released', namesakeOf(draw, addressed))],
      };
    case 'transferred before receipt': {
      const elsewhere = draw.from(AGENCIES.filter(({ id }) => id !== addressed.id));
      const there = {
        ...stay(issued - 1, undefined, 'in custody', elsewhere),
        id: `E${String(serial).padStart(5, '0')}`,
      };
      return { ...story, answer: '', stays: [stay(before - 2, issued - 1, 'transferred'), there] };
    }
    case 'released before receipt':
      return { ...story, answer: '', stays: [stay(before - 2, issued - 1, 'released')] };
    case 'in custody now':
      return { ...story, answer: '', stays: [stay(before, undefined, 'in custody')] };
    case 'handed over':
      return { ...story, answer: 'handed over', stays: [stay(before, after, 'handed over')] };
    case 'honoured as the law allows':
      return { ...story, answer: 'notified', stays: [stay(before, after, 'released')] };
    case 'withdrawn or cancelled':
      return { ...story, withdrawn: received, answer: '', stays: [stay(before, after, 'released')] };
    case 'under review': {
      // A second person of the same name and birth date at the same agency: only the numbers differ, and the list has none.
      const namesake = { ...person, number: `A${String(300_000_000 + serial)}` };
      const other = {
        ...stay(before - 1, after, 'released'),
        id: `E${String(serial).padStart(5, '0')}`,
        person: namesake,
      };
      return { ...story, answer: '', stays: [stay(before, after, 'released'), other] };
    }
    case 'outside the period':
    case 'released after receipt with legal basis':
    case 'duplicate':
      return { ...story, answer: 'declined: a judicial warrant is needed', stays: [stay(before, after, 'released')] };
  }
};

const namesakeOf = (draw: Draw, { id, name }: Agency): Agency =>
  draw.from(LIKE_NAMED.filter((other) => other.name === name && other.id !== id));
