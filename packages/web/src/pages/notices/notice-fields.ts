import { parseInstant } from '@holdpoint/engine';
import type { Notice, NoticeValue } from '@holdpoint/papers';
import type { CaseData } from '../case/case-data.ts';
import { type Field, type FormValues, many, one as single } from '../field.ts';
import { timeWords } from '../words.ts';

/** What stands between the name of a value of pairs and one of its left sides, in the name of a field. */
const OF = '--';

/** The questions of a notice, one for each value, and one for each left side of a value of pairs. */
export const noticeFields = ({ values }: Notice): readonly Field[] =>
  Object.entries(values).flatMap(([name, value]) => fieldsOf(name, value));

const fieldsOf = (name: string, value: NoticeValue): readonly Field[] => {
  const { label } = value;
  switch (value.kind) {
    case 'line':
      return [{ name, label }];
    case 'text':
      return [{ name, label, isLong: true, hint: 'Long text goes to an addendum; nothing is cut.' }];
    case 'time':
      return [{ name, label, hint: 'With the offset, such as 2026-12-01T03:10-08:00.' }];
    case 'choice':
      return [{ name, label, options: Object.entries(value.options) }];
    case 'pairs':
      return Object.entries(value.left).map(([left, words]) => ({
        name: `${name}${OF}${left.replaceAll(' ', '-')}`,
        label: `${label}: ${words}`,
        isOptional: true,
        ...(value.right === 'line' ? {} : { options: Object.entries(value.right) }),
      }));
  }
};

/** What a form sent as the values that the notice takes; what was left empty is left out. */
export const noticeValues = (notice: Notice, sent: FormValues): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(notice.values).flatMap(([name, value]): [string, unknown][] => {
      if (value.kind !== 'pairs') return single(sent[name]) === '' ? [] : [[name, single(sent[name])]];
      const rows = Object.keys(value.left).flatMap((left) => {
        const [right] = many(sent[`${name}${OF}${left.replaceAll(' ', '-')}`]);
        return right === undefined ? [] : [[left, right]];
      });
      return rows.length === 0 ? [] : [[name, rows]];
    }),
  );

/** What the case says already, for whoever fills the notice in to check. */
export const knownValues = (
  notice: Notice,
  one: CaseData,
  agency: { readonly name: string; readonly zone: string },
) => {
  const [paper] = one.documents;
  const known: Readonly<Record<string, string | undefined>> = {
    agency: agency.name,
    person: one.person?.name,
    booking: one.person?.['booking number'],
    paper: paper === undefined ? undefined : `${paper.kind}, receipt ${paper.receiptNumber}`,
    receivedAt: paper?.receivedAt,
    releasedAt: one.custody.end?.at,
    ...(notice.kind === 'copy-of-request' ? decided(one) : {}),
    reason: reasonOf(one),
    ends: one.decisions.flatMap(({ act, holdEndsAt }) =>
      act === 'hold' && holdEndsAt !== null ? [`Until ${timeWords(holdEndsAt, agency.zone)} at the latest.`] : [],
    )[0],
  };
  const names = new Set(noticeFields(notice).map(({ name }) => name));
  return Object.fromEntries(
    Object.entries(known).flatMap(([name, value]): [string, string][] => {
      if (value === undefined || !names.has(name)) return [];
      return [[name, isTime(notice, name) ? inMinutes(value) : value]];
    }),
  );
};

const isTime = ({ values }: Notice, name: string): boolean => values[name]?.kind === 'time';
const inMinutes = (text: string): string => (parseInstant(text) === undefined ? '' : text);

const ASKS = [
  ['hold', 'hold'],
  ['notify-release-date', 'notification'],
  ['transfer', 'transfer'],
] as const;

/** What was decided on each thing that was asked; what was not decided says so. */
const decided = (one: CaseData): Readonly<Record<string, string>> =>
  Object.fromEntries(
    ASKS.flatMap(([act, asked]): [string, string][] => {
      if (one.determination?.answers.every(({ action }) => action !== act) ?? true) return [];
      const decision = one.decisions.findLast((each) => each.act === act);
      const will =
        decision?.choice === 'decline'
          ? 'not comply'
          : decision?.choice === 'act' && decision.state === 'confirmed'
            ? 'comply'
            : 'not decided';
      return [[`asks${OF}${asked}`, will]];
    }),
  );

const reasonOf = ({ determination }: CaseData): string | undefined => {
  const said = (determination?.answers ?? [])
    .filter(({ action }) => ASKS.some(([act]) => act === action))
    .flatMap(({ by }) => by.map(({ says, cite }) => `${says} (${cite})`));
  return said.length === 0 ? undefined : [...new Set(said)].join('\n');
};
