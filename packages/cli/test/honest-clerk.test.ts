import { join } from 'node:path';
import {
  answerQuestion,
  beginInterview,
  type CaseText,
  DESK_ACTIONS,
  Engine,
  type Interview,
  type InterviewAnswer,
  nextStep,
  parseDay,
  type Question,
  readCase,
  VOCABULARY,
} from '@holdpoint/engine';
import { describe, expect, it } from 'vitest';
import { today } from '../src/clock.ts';
import { readAllCases } from '../src/input/read-cases.ts';
import { requireLaw } from '../src/law/load-law.ts';
import { PROJECT_ROOT } from '../src/project-root.ts';

const docket = await readAllCases(join(PROJECT_ROOT, 'fixtures', 'sample-docket', 'docket.json'));
const cases = docket.flatMap(({ raw, row }) => readCase(raw, `row ${row}`).case ?? []);
const engine = new Engine(requireLaw());

type Truth = Interview['facts'];
type Records = readonly Readonly<Record<string, unknown>>[];

const recordsIn = (truth: Truth, list: string): Records => {
  const whole = truth[list];
  return typeof whole === 'object' && whole !== null && 'list' in whole && Array.isArray(whole.list) ? whole.list : [];
};

const isComplete = (whole: unknown): boolean =>
  typeof whole === 'object' && whole !== null && 'complete' in whole && whole.complete === 'yes';

/** What somebody answers who knows the whole case, and says "don’t know" of what it does not state. */
const honestly = (truth: Truth, known: Truth, { place }: Question): InterviewAnswer => {
  if (place.is === 'list') {
    const isMore = recordsIn(known, place.list).length < recordsIn(truth, place.list).length;
    if (isMore) return { is: 'another' };
    return { is: isComplete(truth[place.list]) ? 'no other' : 'not known yet' };
  }
  if (place.is === 'fact') return valueOf(truth[place.key]);
  const stated = recordsIn(truth, place.list)[place.record]?.[place.key];
  const silence = VOCABULARY.lists
    .find(({ key }) => key === place.list)
    ?.fields.find(({ key }) => key === place.key)?.whenListComplete;
  return valueOf(stated ?? silence ?? (place.key === 'place' ? 'us-ca' : undefined));
};

const valueOf = (value: unknown): InterviewAnswer =>
  value === undefined ? { is: 'not known yet' } : { is: 'value', value };

const interviewed = (text: CaseText) => {
  const [act, knownOn] = [parseDay(text.on ?? '') ?? 0, parseDay(today()) ?? 0];
  const law = engine.law({ jurisdiction: text.jurisdiction ?? '', lawOn: act, knownOn });
  if (law === undefined) throw new Error('no law');
  const subject = { engine, law, act, actions: DESK_ACTIONS };
  const truth = beginInterview(VOCABULARY, text.facts).facts;
  let interview = beginInterview(VOCABULARY, {});
  for (let step = nextStep(subject, interview); ; step = nextStep(subject, interview)) {
    if (step.question === undefined) return { interview, standings: step.standings };
    const answer = honestly(truth, interview.facts, step.question);
    interview = answerQuestion(VOCABULARY, interview, step.question, answer);
  }
};

const answersOf = (text: CaseText) =>
  engine.decide(text, { today: today(), actions: DESK_ACTIONS }).answers.map(({ action, answer }) => [action, answer]);

describe('who answers every question of an interview from a case of the docket', () => {
  it.each(cases.map((text) => [text.id, text] as const))('%s gets its answers', (_id, text) => {
    const { interview, standings } = interviewed(text);
    const expected = answersOf(text);
    expect(standings.map(({ action, settled }) => [action, settled ?? 'conditional'])).toEqual(expected);
    expect(answersOf({ ...text, facts: interview.facts })).toEqual(expected);
    expect(new Set(interview.asked).size).toBe(interview.asked.length);
  });
});
