import { all, type Expression, fieldTest } from '../../norms/expression.ts';

/** A combination of fields that no record can have, whoever the person is. */
export interface Impossible {
  readonly list: string;
  readonly fields: readonly string[];
  readonly never: Expression;
  readonly why: string;
}

const is = (key: string, ...values: readonly (string | boolean)[]): Expression =>
  fieldTest(key, { is: 'one of', values });
const marked = (key: string, mark: string): Expression => fieldTest(key, { is: 'includes any', values: [mark] });

const never = (list: string, why: string, fields: readonly string[], ...parts: readonly Expression[]): Impossible => ({
  list,
  fields,
  never: all(parts),
  why,
});

/** What the words of the case format exclude by themselves. Nothing here is law. */
export const IMPOSSIBLE: readonly Impossible[] = [
  ...['convictions', 'charges'].flatMap((list) => [
    never(
      list,
      'an infraction is no serious felony',
      ['level', 'class'],
      is('level', 'infraction'),
      marked('class', 'serious-felony'),
    ),
    never(
      list,
      'an infraction is no violent felony',
      ['level', 'class'],
      is('level', 'infraction'),
      marked('class', 'violent-felony'),
    ),
    never(list, 'an infraction is no wobbler', ['level', 'wobbler'], is('level', 'infraction'), is('wobbler', true)),
    never(
      list,
      'an infraction carries no prison',
      ['level', 'state prison'],
      is('level', 'infraction'),
      is('state prison', true),
    ),
  ]),
  never(
    'convictions',
    'only a juvenile adjudication is counted as one',
    ['adjudication', 'juvenile adjudication counts'],
    is('adjudication', 'adult', 'youthful-offender'),
    is('juvenile adjudication counts', true),
  ),
];

/** The impossible combinations of a list all of whose fields the caller speaks of. */
export const impossibleRecords = (list: string, isMentioned: (key: string) => boolean): readonly Impossible[] =>
  IMPOSSIBLE.filter((one) => one.list === list && one.fields.every(isMentioned));
