import { wordsOfAction } from './action-words.ts';
import { plainWords, valuesOf } from './words.ts';

/** A name with its value, such as `Due: before the interview`. */
export interface Entry {
  readonly label: string;
  readonly words: string;
}

const LABELS: Readonly<Record<string, string>> = {
  what: 'Owed',
  to: 'To',
  due: 'Due',
  'rides on': 'Owed once this was done',
};

/** A duty line by line; a key that has no words here is shown under its own name. */
export const dutyView = (duty: object): readonly Entry[] =>
  Object.entries(duty)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ({
      label: LABELS[key] ?? `${key.charAt(0).toUpperCase()}${key.slice(1)}`,
      words: key === 'rides on' ? valuesOf(value).map(wordsOfAction).join('; ') : plainWords(value),
    }));
