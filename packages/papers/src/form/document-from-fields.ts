import { parseDay } from '@holdpoint/engine';
import { documentFieldType, faultOf, type FieldMap, type MappedField } from './field-map.ts';
import type { PdfField } from './pdf-field.ts';

/** Where a value was read: a field of the PDF with what stands in it, or what is printed on every copy. */
export type ValueSource =
  | {
      readonly from: 'field';
      readonly pdf: string;
      readonly label: string;
      readonly page?: number;
      readonly stands: string;
    }
  | { readonly from: 'printed'; readonly edition: string };

/** One field of the document, in the words of the case format, to be confirmed by a person. */
export interface ProposedValue {
  readonly field: string;
  readonly value: string | readonly string[];
  readonly sources: readonly ValueSource[];
}

/** Something read for a person's eyes: to find the booking or to call back. */
export interface ShownValue {
  readonly label: string;
  readonly text: string;
  readonly source: ValueSource;
}

/** What could not be read for certain. Nothing is guessed. */
export interface UnsureField {
  readonly pdf: string;
  readonly label: string;
  readonly says: string;
}

export interface DocumentProposal {
  readonly proposed: readonly ProposedValue[];
  readonly shown: readonly ShownValue[];
  readonly unsure: readonly UnsureField[];
  /** Fields whose content was not read, because a case keeps no such thing. */
  readonly leftOut: readonly string[];
  /** Fields of the PDF that the map does not know; their content was not read either. */
  readonly unmapped: readonly string[];
}

/** Puts what stands in the fields of a recognised form into the words of the case format. */
export const documentFromFields = (map: FieldMap, fields: readonly PdfField[]): DocumentProposal => {
  const printed = Object.entries({ kind: map.kind, ...map.printed }).map(([field, value]) => ({
    field,
    value,
    source: { from: 'printed', edition: map.edition } as const,
  }));
  const readings = map.fields.map((mapped) =>
    read(
      mapped,
      fields.find(({ name }) => name === mapped.pdf),
    ),
  );
  const values = [...printed, ...readings.flatMap(({ value }) => (value === undefined ? [] : [value]))];
  const { proposed, disputed } = gather(values);
  return {
    proposed,
    shown: readings.flatMap(({ shown }) => (shown === undefined ? [] : [shown])),
    unsure: [...readings.flatMap(({ unsure }) => (unsure === undefined ? [] : [unsure])), ...disputed],
    leftOut: map.fields.filter(({ never }) => never === true).map(({ label }) => label),
    unmapped: fields.map(({ name }) => name).filter((name) => !map.fields.some(({ pdf }) => pdf === name)),
  };
};

interface Value {
  readonly field: string;
  readonly value: string | readonly string[];
  readonly source: ValueSource;
}

interface Reading {
  readonly value?: Value;
  readonly shown?: ShownValue;
  readonly unsure?: UnsureField;
}

const read = (mapped: MappedField, field: PdfField | undefined): Reading => {
  const { pdf, label, document } = mapped;
  if (mapped.never === true) return {};
  const unsure = (says: string): Reading => ({ unsure: { pdf, label, says } });
  if (field === undefined) return unsure('the file has no such field; read it from the page');
  const stands = wordsOf(field);
  const source = {
    from: 'field',
    pdf,
    label,
    ...(field.page === undefined ? {} : { page: field.page }),
    stands,
  } as const;
  if (document === undefined) return stands === '' ? {} : { shown: { label, text: stands, source } };
  const give = (value: string): Reading => {
    const fault = faultOf(document, [value]);
    return fault === undefined ? { value: { field: document, value, source } } : unsure(fault);
  };
  if (mapped.ticked !== undefined) {
    if (field.kind !== 'check box' && field.kind !== 'radio') {
      return unsure(
        `a box to tick was expected and a field of the kind "${field.kind}" was found; read it from the page`,
      );
    }
    const isTicked = field.value === true || (Array.isArray(field.value) && field.value.length > 0);
    return isTicked ? give(mapped.ticked) : {};
  }
  if (stands === '') return mapped.empty === undefined ? {} : give(mapped.empty);
  if (mapped.filled !== undefined) return give(mapped.filled);
  if (mapped.day === undefined) return give(stands);
  const day = readDay(stands, mapped.day);
  return day === undefined
    ? unsure(`found "${stands}", which is no day written ${mapped.day}; read it from the page`)
    : give(day);
};

const wordsOf = ({ value }: PdfField): string => {
  if (value === undefined || value === false) return '';
  if (value === true) return 'ticked';
  return typeof value === 'string' ? value : value.join(', ');
};

const readDay = (text: string, written: NonNullable<MappedField['day']>): string | undefined => {
  const [, a = '', b = '', c = ''] =
    (written === 'year-month-day' ? /^(\d{4})-(\d{1,2})-(\d{1,2})$/ : /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/).exec(
      text,
    ) ?? [];
  const [year, month, day] = written === 'year-month-day' ? [a, b, c] : [c, a, b];
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return parseDay(iso) === undefined ? undefined : iso;
};

/** Values of one field together: several where a document may have several, else they must agree. */
const gather = (
  values: readonly Value[],
): { readonly proposed: readonly ProposedValue[]; readonly disputed: readonly UnsureField[] } => {
  const proposed: ProposedValue[] = [];
  const disputed: UnsureField[] = [];
  for (const field of new Set(values.map((one) => one.field))) {
    const given = values.filter((one) => one.field === field);
    const sources = given.map(({ source }) => source);
    const words = [...new Set(given.flatMap(({ value }) => value))];
    if (documentFieldType(field)?.kind === 'all-of') proposed.push({ field, value: words, sources });
    else if (words.length === 1) proposed.push({ field, value: words[0] ?? '', sources });
    else {
      const pdf = sources.map((one) => (one.from === 'field' ? one.pdf : one.edition)).join(', ');
      disputed.push({ pdf, label: field, says: `the form says both ${words.join(' and ')}; read it from the page` });
    }
  }
  return { proposed, disputed };
};
