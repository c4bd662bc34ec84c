import { expect, it } from 'vitest';
import { minutesInWords } from './minutes-in-words.ts';

it.each([
  [0, 'about 1 minute'],
  [1, 'about 1 minute'],
  [15, 'about 15 minutes'],
  [60, 'about 1 hour'],
  [250, 'about 4 hours'],
  [1440, 'about 1 day'],
  [1500, 'about 25 hours'],
  [43_200, 'about 30 days'],
])('%i minutes are %s', (minutes, words) => {
  expect(minutesInWords(minutes)).toBe(words);
});
