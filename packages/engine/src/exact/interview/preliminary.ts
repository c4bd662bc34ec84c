import { findList } from '../../facts/fact-schema.ts';
import { isKnown } from '../../facts/fact-value.ts';
import type { Item } from '../../facts/read-facts.ts';
import type { Slice } from '../../slice/slice.ts';
import type { Place } from '../../backends/bdd/place.ts';
import { type Asking, fieldQuestion } from './question-of.ts';
import type { Question } from './question.ts';

/**
 * What to ask of a record before a field that a table of the law may fill in: whose law, which section, which day. One
 * look at the court minutes may spare a question to counsel.
 */
export const preliminaryTo = (
  asking: Asking,
  slice: Slice,
  place: Place,
  isAsked: (question: Question) => boolean,
): Question | undefined => {
  if (place.is !== 'field') return undefined;
  const list = findList(asking.schema, place.list);
  const item = ((asking.facts[place.list] ?? []) as readonly Item[])[place.record];
  if (list === undefined || item === undefined) return undefined;
  if (!list.fields.some(({ key }) => key === 'statute')) return undefined;
  const target = place.mark === undefined ? place.key : `${place.key}: ${place.mark}`;
  const tables = slice.tables.filter(
    ({ place: whose, table }) =>
      (item.place === undefined || item.place === whose) && (table.fills.includes(target) || place.key === 'statute'),
  );
  if (tables.length === 0) return undefined;
  const keys = isKnown(item.statute) ? [list.existsFrom] : ['place', 'statute'];
  for (const key of keys) {
    if (key === undefined || item[key] !== undefined) continue;
    const question = fieldQuestion(asking, place.list, place.record, key);
    if (question === undefined || isAsked(question)) continue;
    return key === 'place' ? { ...question, options: whoseLaw(slice) } : question;
  }
  return undefined;
};

const whoseLaw = ({ tables, jurisdiction }: Slice): Question['options'] =>
  [...new Set([...tables.flatMap(({ place }) => place ?? []), jurisdiction, 'us', 'foreign'])].map((value, index) => ({
    value,
    class: index,
  }));
