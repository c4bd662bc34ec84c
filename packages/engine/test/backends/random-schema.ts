import type { FactDefinition, FactSchema } from '../../src/facts/fact-schema.ts';
import { TEXTS } from './random-law.ts';

const asked = { question: '?', suppliedBy: 'a' };
const yes: FactDefinition = { key: 'yes', type: { kind: 'yes-no' }, ...asked };
const text: FactDefinition = { key: 'text', type: { kind: 'one-of', values: [...TEXTS, 'other'] }, ...asked };

/** The fact schema of the random law. */
export const RANDOM_SCHEMA: FactSchema = {
  id: 'random',
  facts: [yes, text],
  lists: ['first', 'second'].map((key) => ({
    key,
    item: key,
    ...asked,
    fields: [
      yes,
      text,
      { key: 'day', type: { kind: 'day' }, ...asked },
      { key: 'marks', type: { kind: 'marks', values: ['m', 'n'] }, ...asked },
    ],
  })),
  actDay: ['on'],
};
