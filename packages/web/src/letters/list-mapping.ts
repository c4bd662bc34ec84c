import { tellsCitizenship, unkeptField } from '@holdpoint/desk';
import { fold } from '@holdpoint/linkage';
import { z } from 'zod';

/** What a column of a list may say, with the headings by which it is guessed. */
export const LIST_FIELDS = {
  name: ['name', 'full name', 'subject', 'subject name', 'person', 'detainee', 'inmate', 'inmate name', 'last first'],
  'given name': ['given name', 'first name', 'first', 'fname'],
  'family name': ['family name', 'last name', 'surname', 'last', 'lname'],
  born: ['born', 'dob', 'birth date', 'date of birth', 'birthdate'],
  number: ['number', 'fins', 'fbi number', 'state id', 'sid', 'identifier', 'id number'],
  'booking number': ['booking number', 'booking', 'booking no', 'jail number'],
  facility: ['facility', 'agency', 'jail', 'county', 'detention facility', 'location'],
  issued: [
    'issued',
    'date issued',
    'detainer date',
    'issue date',
    'detainer issued',
    'request date',
    'date of detainer',
  ],
  reference: ['reference', 'detainer', 'detainer number', 'request number', 'case', 'case number'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type ListField = keyof typeof LIST_FIELDS;

const isListField = (name: string): name is ListField => Object.hasOwn(LIST_FIELDS, name);
export const LIST_FIELD_NAMES: readonly ListField[] = Object.keys(LIST_FIELDS).filter(isListField);

/** Which column says what; columns that are not named are kept as they came. */
export const listMappingSchema = z.partialRecord(
  z.enum(['name', 'given name', 'family name', 'born', 'number', 'booking number', 'facility', 'issued', 'reference']),
  z.string().trim().min(1).max(200),
);
export type ListMapping = z.infer<typeof listMappingSchema>;

const words = (heading: string): string =>
  fold(heading)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Whether a text is a heading that lists have, whatever it heads. */
export const isHeading = (text: string): boolean =>
  LIST_FIELD_NAMES.some((field) => LIST_FIELDS[field].some((heading) => heading === words(text)));

/** A mapping guessed from the headings, for a person to look over. */
export const guessMapping = (columns: readonly string[]): ListMapping => {
  const kept = columns.filter((column) => whyDropped(column) === undefined);
  const guessed = LIST_FIELD_NAMES.flatMap((field) => {
    const column = kept.find((one) => LIST_FIELDS[field].some((heading) => heading === words(one)));
    return column === undefined ? [] : [[field, column] as const];
  });
  const { name, ...rest } = Object.fromEntries(guessed) as ListMapping;
  return name === undefined || rest['family name'] !== undefined ? rest : { name, ...rest };
};

/** Why nothing of a column is kept; `undefined` where it may be. */
export const whyDropped = (column: string): string | undefined => {
  const about = unkeptField(column) ?? (tellsCitizenship(column) ? 'citizenship' : undefined);
  return about === undefined ? undefined : `"${column}" tells of ${about}, which is not kept`;
};

/** What keeps a mapping from being used on these columns; empty where nothing does. */
export const mappingFaults = (mapping: ListMapping, columns: readonly string[]): readonly string[] => {
  const faults = Object.entries(mapping).flatMap(([field, column]) => {
    if (!columns.includes(column)) return [`${field}: no column "${column}"; found ${columns.join(', ')}`];
    const dropped = whyDropped(column);
    return dropped === undefined ? [] : [`${field}: ${dropped}`];
  });
  const hasName = mapping.name !== undefined || mapping['family name'] !== undefined;
  return hasName ? faults : [...faults, 'name: no column is named for it; name the column with the name of the person'];
};
