import type { Variable } from '../../backends/bdd/space.ts';
import { ANOTHER } from '../../backends/bdd/domain.ts';
import { formatDay } from '../../facts/day.ts';
import {
  type FactDefinition,
  type FactSchema,
  type FactType,
  findFact,
  findField,
  findList,
  type ListDefinition,
} from '../../facts/fact-schema.ts';
import type { Item } from '../../facts/read-facts.ts';
import { type Action, isAction } from '../../facts/vocabulary/actions.ts';
import type { AnswerPlace, Option, Question } from './question.ts';

/** What a question is made from: the facts as read, and the number that each record has in the case as written. */
export interface Asking {
  readonly schema: FactSchema;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly writtenNumbers: Readonly<Record<string, readonly number[]>>;
}

/** The question that settles a variable of a diagram; `undefined` for what is no question to a person. */
export const questionOf = (asking: Asking, variable: Variable): Question | undefined => {
  const { place } = variable;
  switch (place.is) {
    case 'fact': {
      const [key = '', action] = place.path;
      const definition = findFact(asking.schema, key);
      if (definition === undefined) return undefined;
      return factQuestion(definition, action !== undefined && isAction(action) ? action : undefined, variable);
    }
    case 'field':
      return fieldQuestion(asking, place.list, place.record, place.key, variable);
    case 'unlisted':
      return listQuestion(asking, place.list);
    case 'record':
      return undefined;
  }
};

const factQuestion = (definition: FactDefinition, action: Action | undefined, variable: Variable): Question => {
  const mark = markOf(definition.type, variable);
  return {
    ...questioned(definition, mark, variable),
    key: [definition.key, action, mark].filter((part) => part !== undefined).join('\n'),
    place: {
      is: 'fact',
      key: definition.key,
      ...(action === undefined ? {} : { action }),
      ...(mark === undefined ? {} : { mark }),
    },
    about: aboutOf(action, mark),
  };
};

/** The question for a field of a record; `variable` is left out where the whole value is asked for a table's sake. */
export const fieldQuestion = (
  { schema, facts, writtenNumbers }: Asking,
  listKey: string,
  record: number,
  key: string,
  variable?: Variable,
): Question | undefined => {
  const list = findList(schema, listKey);
  const definition = list === undefined ? undefined : findField(list, key);
  const number = writtenNumbers[listKey]?.[record];
  if (list === undefined || definition === undefined || number === undefined) return undefined;
  const mark = variable === undefined ? undefined : markOf(definition.type, variable);
  const place: AnswerPlace = {
    is: 'field',
    list: listKey,
    record: number,
    key,
    ...(mark === undefined ? {} : { mark }),
  };
  return {
    ...questioned(definition, mark, variable),
    key: `${listKey}[${number}] ${key}${mark === undefined ? '' : `\n${mark}`}`,
    place,
    about: aboutOf(recordName(list, number, itemsOf(facts, listKey)[record] ?? {}), mark),
    ...(list.existsFrom === key && typeof facts.on === 'number' ? { latest: formatDay(facts.on) } : {}),
  };
};

const listQuestion = ({ schema, facts, writtenNumbers }: Asking, key: string): Question | undefined => {
  const list = findList(schema, key);
  if (list === undefined) return undefined;
  const items = itemsOf(facts, key);
  const names = items.map((item, index) => recordName(list, writtenNumbers[key]?.[index] ?? index, item));
  return {
    key: `${key} beyond ${items.length}`,
    place: { is: 'list', list: key },
    about: names.length === 0 ? `no ${list.item} is listed yet` : `listed: ${names.join(', ')}`,
    words: list.question,
    suppliedBy: list.suppliedBy,
    kind: 'more',
    options: [],
  };
};

/** A record by its number and, where it has one, its statute, its kind and its day. */
const recordName = (list: ListDefinition, number: number, item: Item): string => {
  const day = list.existsFrom === undefined ? undefined : item[list.existsFrom];
  const shown = [item.statute, item.kind].filter((one) => typeof one === 'string');
  const parts = [...shown, ...(typeof day === 'number' ? [`of ${formatDay(day)}`] : [])];
  return `${list.item} ${number + 1}${parts.length === 0 ? '' : ` (${parts.join(' ')})`}`;
};

const itemsOf = (facts: Readonly<Record<string, unknown>>, list: string): readonly Item[] =>
  (facts[list] ?? []) as readonly Item[];

/** Marks are asked one by one; several values of which the case names all that apply are one question. */
const markOf = (type: FactType, { place }: Variable): string | undefined =>
  type.kind === 'marks' && 'mark' in place ? place.mark : undefined;

const aboutOf = (...parts: readonly (string | undefined)[]): string | undefined => {
  const said = parts.filter((part) => part !== undefined);
  return said.length === 0 ? undefined : said.join(': ');
};

const KINDS: Readonly<Record<FactType['kind'], Question['kind']>> = {
  'yes-no': 'choice',
  'one-of': 'choice',
  'all-of': 'several',
  marks: 'choice',
  day: 'day',
  text: 'text',
  spans: 'spans',
};

const questioned = (
  { type, question, suppliedBy }: FactDefinition,
  mark: string | undefined,
  variable: Variable | undefined,
): Pick<Question, 'words' | 'suppliedBy' | 'kind' | 'options'> => ({
  words: question,
  suppliedBy,
  kind: mark === undefined ? KINDS[type.kind] : 'choice',
  options: optionsOf(type, mark, variable),
});

const YES_NO: readonly Option[] = [
  { value: 'yes', class: 0 },
  { value: 'no', class: 1 },
];

const optionsOf = (type: FactType, mark: string | undefined, variable: Variable | undefined): readonly Option[] => {
  if (mark !== undefined) return YES_NO;
  switch (type.kind) {
    case 'yes-no':
      return YES_NO;
    case 'all-of':
      return type.values.map((value, index) => ({ value, class: index }));
    case 'one-of': {
      const classes = variable?.classes ?? [];
      const classOf = (value: string): number => classes.findIndex(({ values }) => values.includes(value));
      // A value in dispute is one of those that the records name; no other is offered.
      const offered = classes.length === 0 ? type.values : type.values.filter((value) => classOf(value) >= 0);
      return offered.map((value) => ({ value, class: classOf(value) }));
    }
    case 'text':
      return (variable?.classes ?? []).flatMap(({ values }, index) =>
        values.flatMap((value) => (typeof value === 'string' && value !== ANOTHER ? [{ value, class: index }] : [])),
      );
    default:
      return [];
  }
};
