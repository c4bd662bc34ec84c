import { type FactSchema, findFact, findField, findList, type FactDefinition } from '../../facts/fact-schema.ts';
import { isObject } from '../../facts/read-value.ts';
import { ACTIONS } from '../../facts/vocabulary/actions.ts';
import type { AnswerPlace, InterviewAnswer } from './question.ts';
import { type WrittenFacts, writtenList } from './written-lists.ts';

/** The facts of a case with an answer written in; what is not known yet leaves them as they are. */
export const putAnswer = (
  schema: FactSchema,
  facts: WrittenFacts,
  place: AnswerPlace,
  answer: InterviewAnswer,
): WrittenFacts => {
  if (place.is === 'list') return putInList(schema, facts, place.list, answer);
  if (answer.is !== 'value' && answer.is !== 'cannot be had') return facts;
  const value = answer.is === 'value' ? answer.value : { unknown: 'cannot be had' };
  if (place.is === 'fact') {
    const { key, action, mark } = place;
    const old = facts[key];
    if (action === undefined) return { ...facts, [key]: marked(old, mark, value) };
    const each = perAction(findFact(schema, key), old);
    return { ...facts, [key]: { ...each, [action]: marked(each[action], mark, value) } };
  }
  const { complete, list } = writtenList(facts, place.list);
  const field = findField(findList(schema, place.list) ?? NO_LIST, place.key);
  const changed = list.map((record, number) =>
    number === place.record && isObject(record)
      ? {
          ...record,
          [place.key]: marked(record[place.key], field?.type.kind === 'marks' ? place.mark : undefined, value),
        }
      : record,
  );
  return { ...facts, [place.list]: { complete, list: changed } };
};

const NO_LIST = { key: '', item: '', fields: [], question: '', suppliedBy: '' } as const;

/** One mark put beside those that are shown or denied already. */
const marked = (old: unknown, mark: string | undefined, value: unknown): unknown => {
  if (mark === undefined) return value;
  if (isObject(old) && !('unknown' in old) && !('disputed' in old)) return { ...old, [mark]: value };
  const named = Array.isArray(old) ? old : typeof old === 'string' && old !== 'unknown' ? [old] : [];
  return { ...Object.fromEntries(named.map((one) => [String(one), 'yes'])), [mark]: value };
};

/** A fact with a value for each act; one value written for all acts is written out. */
const perAction = (definition: FactDefinition | undefined, old: unknown): Record<string, unknown> => {
  if (old === undefined || old === 'unknown' || definition?.perAction !== true) return {};
  if (isObject(old) && !('unknown' in old) && !('disputed' in old)) return old;
  return Object.fromEntries(ACTIONS.map((action) => [action, old]));
};

/** "Another" begins an empty record; "no other" declares the list complete. */
const putInList = (schema: FactSchema, facts: WrittenFacts, key: string, answer: InterviewAnswer): WrittenFacts => {
  const { list } = writtenList(facts, key);
  if (answer.is === 'another') return { ...facts, [key]: { complete: 'no', list: [...list, {}] } };
  if (answer.is !== 'no other') return facts;
  return { ...facts, [key]: { complete: 'yes', list: list.map((record) => spokenOut(schema, key, record)) } };
};

/**
 * A complete list gives silence a meaning, such as "tried as an adult". Somebody who says that there is no other record
 * has not said that, so what was not mentioned is written as not asked; it is asked where it matters.
 */
const spokenOut = (schema: FactSchema, key: string, record: unknown): unknown => {
  if (!isObject(record)) return record;
  const silent = (findList(schema, key)?.fields ?? []).filter(
    (field) => field.whenListComplete !== undefined && !(field.key in record),
  );
  return { ...record, ...Object.fromEntries(silent.map((field) => [field.key, 'unknown'])) };
};
