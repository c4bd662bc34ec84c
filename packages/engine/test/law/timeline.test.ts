import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { ANSWERS } from '../../src/authoring/provision-schema.ts';
import { formatDay, parseDay } from '../../src/facts/day.ts';
import { ACTIONS } from '../../src/facts/vocabulary/actions.ts';
import { LAW, TODAY } from './the-law.ts';

const facts = z.record(z.string(), z.unknown());
const tableSchema = z.strictObject({
  standing: facts,
  rows: z.array(
    z.strictObject({
      row: z.union([z.number(), z.string()]),
      day: z.string(),
      place: z.string(),
      effect: z.string(),
      act: z.enum(ACTIONS),
      agency: z.string().optional(),
      facts: facts.default({}),
      before: z.enum(ANSWERS),
      'on the day': z.enum(ANSWERS),
    }),
  ),
});
const { standing, rows } = tableSchema.parse(
  parse(readFileSync(join(import.meta.dirname, 'timeline', 'timeline.yaml'), 'utf8')),
);

/** The form by which a detainer was lodged, each from its first day. */
const FORMS = [
  ['2017-04-02', 'I-247A'],
  ['2015-06-12', 'I-247D'],
  ['2012-12-21', 'I-247 of December 2012'],
  ['2010-01-01', 'I-247 of 2010'],
] as const;
const SERVED = {
  issuer: 'immigration authority',
  nature: 'civil',
  'on federal criminal immigration law': 'no',
  'names this person': 'yes',
  complete: 'yes',
  served: 'yes',
  cancelled: 'no',
  'presented with the detainer': 'yes',
};
const papersOf = (day: string) => ({
  complete: 'yes',
  list: [
    {
      kind: FORMS.find(([from]) => from <= day)?.[1],
      ...SERVED,
      'from a covered office': 'no',
      asks: ['hold', 'notification', 'transfer'],
      grounds: ['final order of removal'],
    },
    { kind: 'I-205', ...SERVED, asks: [] },
  ],
});

// What a day changes is the law alone: the papers are those of the day itself on the day before too.
it.each(rows.map((row) => [`${row.row}: ${row.place}, ${row.day}: ${row.effect}`, row] as const))('%s', (_, row) => {
  const answerOn = (on: string): string | undefined => {
    const agency = row.agency === undefined ? {} : { agency: row.agency };
    // An agreement is asked of the agency as a body: no paper about a person stands in it.
    const documents = row.act === 'agreement-287g' ? { complete: 'yes', list: [] } : papersOf(row.day);
    const text = {
      id: 'timeline',
      jurisdiction: row.place,
      on,
      knownOn: undefined,
      facts: { ...standing, ...agency, documents, ...row.facts },
    };
    return LAW.decide(text, { today: TODAY, actions: [row.act] }).answers[0]?.answer;
  };
  const day = parseDay(row.day);
  if (day === undefined) throw new Error(`row ${row.row}: no day: ${row.day}`);
  expect([answerOn(formatDay(day - 1)), answerOn(row.day)]).toEqual([row.before, row['on the day']]);
});

it('every dated row of the timeline is there', () => {
  const numbers = rows.map(({ row }) => row).filter((row) => typeof row === 'number');
  expect(numbers).toEqual(Array.from({ length: 50 }, (_, at) => at + 1));
});
