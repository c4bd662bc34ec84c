import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { ANSWERS } from '../../src/authoring/provision-schema.ts';
import { ACTIONS } from '../../src/facts/vocabulary/actions.ts';
import { LAW, TODAY } from './the-law.ts';

const facts = z.record(z.string(), z.unknown());
const register = z
  .strictObject({
    pack: z.string(),
    on: z.string(),
    standing: facts,
    rows: z.array(
      z.strictObject({
        register: z.string(),
        question: z.string(),
        case: z.string(),
        act: z.enum(ACTIONS),
        on: z.string().optional(),
        facts,
        answer: z.enum(ANSWERS),
      }),
    ),
  })
  .parse(parse(readFileSync(join(import.meta.dirname, 'open-questions.yaml'), 'utf8')));

const QUESTIONS = new Map(
  LAW.packs.flatMap((pack) => pack.questions.map((question) => [question.id, question] as const)),
);

describe('the register of open questions', () => {
  it('has U-1 to U-14', () => {
    const numbers = new Set(register.rows.map((row) => row.register));
    expect([...numbers]).toEqual(Array.from({ length: 14 }, (_, index) => `U-${index + 1}`));
  });

  it.each(register.rows.map((row) => [`${row.register}: ${row.case}`, row] as const))('%s', (title, row) => {
    const question = QUESTIONS.get(row.question);
    expect(question, `no question ${row.question}`).toBeDefined();
    const text = {
      id: title,
      jurisdiction: register.pack,
      on: row.on ?? register.on,
      knownOn: undefined,
      facts: { ...register.standing, ...row.facts },
    };
    const { answers } = LAW.decide(text, { today: TODAY, actions: [row.act] });
    const [answer] = answers;
    expect(answer?.answer).toBe(row.answer);
    // What is unsettled names the question that it turns on.
    if (row.answer === 'unsettled') expect(answer?.questions.map((one) => one.id)).toContain(row.question);
    else expect(question?.untilSettled).not.toBe('unsettled');
  });
});
