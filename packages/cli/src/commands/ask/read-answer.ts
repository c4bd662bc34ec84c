import { type InterviewAnswer, parseDay, type Question } from '@holdpoint/engine';
import { choicesOf } from './choices.ts';

/** What was typed: an answer, a step back, the wish to stop, or something that does not fit, with the remedy. */
export type Typed =
  | { readonly is: 'answer'; readonly answer: InterviewAnswer }
  | { readonly is: 'back' }
  | { readonly is: 'quit' }
  | { readonly is: 'wrong'; readonly remedy: string };

/** Understands a line typed in answer to a question: a number, a value in words, a day, a text. */
export const readAnswer = (question: Question, line: string): Typed => {
  const typed = line.trim();
  const plain = typed.toLowerCase().replaceAll('’', "'");
  if (plain === 'back') return { is: 'back' };
  if (plain === 'quit') return { is: 'quit' };
  if (plain === '?' || plain === "don't know" || plain === "don't know yet") return answered({ is: 'not known yet' });
  const choices = choicesOf(question);
  if (question.kind !== 'more' && plain === 'cannot be had') return answered({ is: 'cannot be had' });
  if (question.kind === 'several') return readSeveral(question, typed);
  const chosen = /^\d+$/.test(plain)
    ? choices[Number(plain) - 1]
    : choices.find(({ words }) => words.toLowerCase() === plain || isYesOrNo(question, words, plain));
  if (chosen !== undefined) return answered(chosen.answer);
  switch (question.kind) {
    case 'day':
      return readDay(question, typed);
    case 'text':
      return readText(question, typed);
    case 'spans':
      return readSpans(typed);
    default:
      return wrong(typed, `type a number from 1 to ${choices.length}`);
  }
};

const answered = (answer: InterviewAnswer): Typed => ({ is: 'answer', answer });

const wrong = (typed: string, remedy: string): Typed => ({
  is: 'wrong',
  remedy: `found ${JSON.stringify(typed)}; ${remedy}, or back, or quit`,
});

/** "yes", "y", "no" and "n" answer a question of yes or no. */
const isYesOrNo = (question: Question, words: string, plain: string): boolean => {
  const isAsked = question.kind === 'more' || question.options.every(({ value }) => value === 'yes' || value === 'no');
  const [first = ''] = words.split(',');
  return isAsked && (first === 'yes' || first === 'no') && (plain === first || plain === first.slice(0, 1));
};

const readSeveral = (question: Question, typed: string): Typed => {
  const plain = typed.toLowerCase();
  const choices = choicesOf(question);
  const remedy = `type numbers from 1 to ${question.options.length} with commas between, none, or ${choices.length - 1} for "don’t know yet"`;
  if (plain === 'none' || plain === '0') return answered({ is: 'value', value: [] });
  const values: unknown[] = [];
  const parts = plain.split(/[,\s]+/).filter((part) => part !== '');
  for (const part of parts) {
    const answer = /^\d+$/.test(part) ? choices[Number(part) - 1]?.answer : undefined;
    if (answer === undefined || (answer.is !== 'value' && parts.length > 1)) return wrong(typed, remedy);
    if (answer.is !== 'value') return answered(answer);
    if (!values.includes(answer.value)) values.push(answer.value);
  }
  return values.length === 0 ? wrong(typed, remedy) : answered({ is: 'value', value: values });
};

const readDay = ({ latest }: Question, typed: string): Typed => {
  const day = parseDay(typed);
  if (day === undefined) return wrong(typed, 'write a day as YYYY-MM-DD');
  const last = latest === undefined ? undefined : parseDay(latest);
  if (last !== undefined && day > last)
    return wrong(typed, `what is dated after the day of the act, ${latest}, does not exist yet; write an earlier day`);
  return answered({ is: 'value', value: typed });
};

const readText = ({ place }: Question, typed: string): Typed => {
  if (place.is === 'field' && place.key === 'place') {
    const code = typed.toLowerCase();
    return /^(us|us-[a-z]{2}|foreign)$/.test(code)
      ? answered({ is: 'value', value: code })
      : wrong(typed, 'write us-ca, another state such as us-tx, us for federal law, or foreign');
  }
  if (!/[a-z]/i.test(typed)) return wrong(typed, 'write the code and the section, such as PC 273.5(a)');
  return answered({ is: 'value', value: typed });
};

const readSpans = (typed: string): Typed => {
  const spans: unknown[] = [];
  for (const part of typed.split(',')) {
    const [from = '', to = ''] = part.split(' to ').map((day) => day.trim());
    if (parseDay(from) === undefined || (to !== '' && parseDay(to) === undefined))
      return wrong(typed, 'write YYYY-MM-DD to YYYY-MM-DD, several with commas between');
    spans.push(to === '' ? { from } : { from, to });
  }
  return answered({ is: 'value', value: spans });
};
