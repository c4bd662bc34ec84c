import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import type { PdfField, PdfFieldKind } from './pdf-field.ts';

const MOST_FIELDS = 5000;
const DEEPEST = 30;
const LONGEST = 10_000;
const RADIO = 1 << 15;
const PUSH_BUTTON = 1 << 16;

/** A form that goes on without end, or points to what is not there. */
export class BrokenForm extends Error {}

interface Group {
  readonly name: string;
  /** What its fields inherit: their type, flags, value and options. */
  readonly inherited: ReadonlyMap<string, PDFObject>;
}

const INHERITED = ['FT', 'Ff', 'V', 'Opt'] as const;

/** Every field of a form with what is filled in, in the order of the file. */
export const pdfFields = (document: PDFDocument, acroForm: PDFDict): readonly PdfField[] => {
  const pages = pagesOf(document);
  const fields: PdfField[] = [];
  const seen = new Set<PDFObject>();

  const walk = (item: PDFObject, within: Group, depth: number): void => {
    const dict = document.context.lookup(item);
    if (!(dict instanceof PDFDict)) throw new BrokenForm('a field is missing');
    if (seen.has(dict) || depth > DEEPEST || fields.length >= MOST_FIELDS) throw new BrokenForm('no end of fields');
    seen.add(dict);
    const own = textOf(dict.lookup(PDFName.of('T')));
    const name = [within.name, own].filter((part) => part !== undefined && part !== '').join('.');
    const inherited = new Map(within.inherited);
    for (const key of INHERITED) {
      const value = dict.lookup(PDFName.of(key));
      if (value !== undefined) inherited.set(key, value);
    }
    const kids = childrenOf(dict);
    // Kids with a name are fields; kids without are the places on the pages where this field is shown.
    const named = kids.filter((kid) => {
      const one = document.context.lookup(kid);
      return one instanceof PDFDict && (one.has(PDFName.of('T')) || childrenOf(one).length > 0);
    });
    if (named.length > 0) {
      for (const kid of named) walk(kid, { name, inherited }, depth + 1);
      return;
    }
    const field = fieldOf(document, name, dict, inherited, kids);
    const page = [item, ...kids].map((one) => pages.get(one)).find((one) => one !== undefined);
    if (field !== undefined) fields.push(page === undefined ? field : { ...field, page });
  };

  const top = acroForm.lookup(PDFName.of('Fields'));
  if (top instanceof PDFArray) for (const item of top.asArray()) walk(item, { name: '', inherited: new Map() }, 0);
  return fields;
};

const childrenOf = (dict: PDFDict): readonly PDFObject[] => {
  const kids = dict.lookup(PDFName.of('Kids'));
  return kids instanceof PDFArray ? kids.asArray() : [];
};

const fieldOf = (
  document: PDFDocument,
  name: string,
  dict: PDFDict,
  inherited: Group['inherited'],
  kids: readonly PDFObject[],
): PdfField | undefined => {
  const kind = kindOf(inherited);
  if (kind === undefined || name === '') return undefined;
  const value = valueOf(kind, inherited.get('V'));
  const label = textOf(dict.lookup(PDFName.of('TU')));
  const options = kind === 'radio' ? statesOf(document, kids) : optionsOf(inherited.get('Opt'));
  return {
    name,
    kind,
    options,
    ...(label === undefined || label === '' ? {} : { label }),
    ...(value === undefined ? {} : { value }),
  };
};

const kindOf = (inherited: Group['inherited']): PdfFieldKind | undefined => {
  const type = inherited.get('FT');
  const flags = inherited.get('Ff');
  const has = (flag: number): boolean => flags instanceof PDFNumber && (flags.asNumber() & flag) !== 0;
  switch (type instanceof PDFName ? type.decodeText() : undefined) {
    case 'Tx':
      return 'text';
    case 'Ch':
      return 'choice';
    case 'Sig':
      return 'signature';
    case 'Btn':
      return has(PUSH_BUTTON) ? 'button' : has(RADIO) ? 'radio' : 'check box';
    default:
      return undefined;
  }
};

const valueOf = (kind: PdfFieldKind, stored: PDFObject | undefined): PdfField['value'] => {
  switch (kind) {
    case 'check box':
      return stored instanceof PDFName && stored.decodeText() !== 'Off';
    case 'radio':
      return stored instanceof PDFName && stored.decodeText() !== 'Off' ? [stored.decodeText()] : undefined;
    case 'signature':
      return stored instanceof PDFDict ? true : undefined;
    case 'button':
      return undefined;
    case 'choice':
      if (stored instanceof PDFArray) return stored.asArray().flatMap((one) => textOf(one) ?? []);
      return nothingIfEmpty(textOf(stored), (text) => [text]);
    case 'text':
      return nothingIfEmpty(textOf(stored), (text) => text);
  }
};

const nothingIfEmpty = <T>(text: string | undefined, use: (text: string) => T): T | undefined =>
  text === undefined || text.trim() === '' ? undefined : use(text.trim());

const textOf = (stored: PDFObject | undefined): string | undefined => {
  if (!(stored instanceof PDFString) && !(stored instanceof PDFHexString)) return undefined;
  const text = stored.decodeText();
  if (text.length > LONGEST) throw new BrokenForm('a field longer than any form has');
  return text.replace(/\r\n?/g, '\n').replace(/(?!\n)\p{Cc}/gu, ' ');
};

const optionsOf = (stored: PDFObject | undefined): readonly string[] =>
  stored instanceof PDFArray
    ? stored.asArray().flatMap((one) => textOf(one instanceof PDFArray ? one.lookup(1) : one) ?? [])
    : [];

/** The names of what each radio button stands for are those of its appearances. */
const statesOf = (document: PDFDocument, kids: readonly PDFObject[]): readonly string[] =>
  kids.flatMap((kid) => {
    const widget = document.context.lookup(kid);
    const looks = widget instanceof PDFDict ? widget.lookup(PDFName.of('AP')) : undefined;
    const normal = looks instanceof PDFDict ? looks.lookup(PDFName.of('N')) : undefined;
    const names = normal instanceof PDFDict ? normal.keys().map((key) => key.decodeText()) : [];
    return names.filter((name) => name !== 'Off');
  });

/** On which page each place of a field is, by the reference that the page's own list holds. */
const pagesOf = (document: PDFDocument): ReadonlyMap<PDFObject, number> => {
  const found = new Map<PDFObject, number>();
  for (const [index, page] of document.getPages().entries()) {
    const shown = page.node.lookup(PDFName.of('Annots'));
    if (!(shown instanceof PDFArray)) continue;
    for (const one of shown.asArray()) if (one instanceof PDFRef) found.set(one, index + 1);
  }
  return found;
};
