import { expect, it } from 'vitest';
import { dutyView } from './duty-view.ts';

it('a duty is told line by line, and a key without words of its own under its name', () => {
  const duty = {
    what: 'a copy of the request',
    to: 'the person',
    due: 'within 48 hours',
    clock: { hours: 48, from: 'receipt' },
    'rides on': ['transfer'],
  };
  expect(dutyView(duty)).toEqual([
    { label: 'Owed', words: 'a copy of the request' },
    { label: 'To', words: 'the person' },
    { label: 'Due', words: 'within 48 hours' },
    { label: 'Clock', words: 'hours: 48; from: receipt' },
    { label: 'Owed once this was done', words: 'handing the person over (transfer)' },
  ]);
});
