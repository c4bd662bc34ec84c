import type { z } from 'zod';
import type { FieldMap } from '@holdpoint/papers';
import type { Choice } from './controls.ts';
import type { unknownFieldSchema } from './reading-of-file.ts';

type UnknownField = z.infer<typeof unknownFieldSchema>;
type Mapped = FieldMap['fields'][number];
type Use = Omit<Mapped, 'pdf' | 'label'> & { readonly words: string; readonly label?: string };

const tick = (document: string, ticked: string, words: string): Use => ({ document, ticked, words });
const ground = (ticked: string, where = ''): Use => tick('grounds', ticked, `Ground: ${ticked}${where}`);
const shown = (label: string): Use => ({ shown: true, label, words: `Show it: ${label.toLowerCase()}` });

/** What a box to tick can mean. */
const TICKS: readonly Use[] = [
  ground('final order of removal'),
  ground('pending removal proceedings'),
  ground('biometric match'),
  ground('statements or other evidence'),
  ground('custody to be resumed', ' (box 2)'),
  tick('asks', 'hold', 'Asks: to hold the person'),
  tick('asks', 'notification', 'Asks: to be told of the release'),
  tick('asks', 'transfer', 'Asks: to have the person handed over'),
  tick('asks', 'interview', 'Asks: an interview'),
  tick('asks', 'personal information', 'Asks: personal information'),
  tick('asks', 'criminal history', 'Asks: criminal history'),
  tick('served', 'yes', 'It was served on the person'),
  tick('cancelled', 'yes', 'It was cancelled'),
  shown('Box to look at'),
];
/** What a line to fill in can mean. */
const LINES: readonly Use[] = [
  shown('Name of the person'),
  shown('Booking number'),
  shown('Telephone on the paper'),
  shown('Number of the paper'),
  shown('Day of the paper'),
  shown('Office that sent it'),
  shown('Anything else to look at'),
  { document: 'issuer', filled: 'immigration authority', words: 'The officer who signed: an immigration authority' },
  { document: 'served', filled: 'yes', empty: 'no', words: 'Served on the person: filled in means yes' },
];

const usesOf = ({ kind }: UnknownField): readonly Use[] => (kind === 'check box' || kind === 'radio' ? TICKS : LINES);

/** What a field can be said to mean, for a list to choose from; without a choice it is left out. */
export const useChoices = (field: UnknownField): readonly Choice[] =>
  usesOf(field).map(({ words }, at) => [String(at), words] as const);

const LONGEST = 200;

/** What was chosen for a field, as its line of a field map; `undefined` where it is left out. */
export const mappedField = (field: UnknownField, choice: string): Mapped | undefined => {
  const use = choice === '' ? undefined : usesOf(field)[Number(choice)];
  if (use === undefined) return undefined;
  const { words: _, label = field.label ?? field.name, ...rest } = use;
  return { pdf: field.name, label: label.slice(0, LONGEST), ...rest };
};
