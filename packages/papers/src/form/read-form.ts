import { PDFDict, PDFName } from '@cantoo/pdf-lib';
import { done, refused, type Result } from '../outcome/result.ts';
import { documentFromFields, type DocumentProposal } from './document-from-fields.ts';
import type { FieldMap } from './field-map.ts';
import { openForm, type OpenForm } from './open-form.ts';
import { pdfFields } from './pdf-fields.ts';
import type { PdfField } from './pdf-field.ts';

/** What a PDF says of itself that a person should look at. */
export type FormNote = 'also has an XFA form' | 'has scripts that were not run' | 'has files attached';

/** A field of a form that no map knows: what it is, and not what is filled in, since that may be what no case keeps. */
export interface UnknownField extends Omit<PdfField, 'value'> {
  readonly isFilled: boolean;
}

export type FormRead =
  | (DocumentProposal & {
      readonly state: 'recognised';
      readonly kind: string;
      readonly edition: string;
      readonly notes: readonly FormNote[];
    })
  | { readonly state: 'unknown form'; readonly fields: readonly UnknownField[]; readonly notes: readonly FormNote[] };

/**
 * Reads a fillable PDF. A form that a map recognises by the names of its fields comes back as a proposal, value by
 * value with the place it was read at, for a person to confirm; any other as the list of its fields, for the mapping
 * screen. Nothing in the file is run or followed. No bytes make it throw.
 */
export const readForm = async (bytes: Uint8Array, maps: readonly FieldMap[]): Promise<Result<FormRead>> => {
  const opened = await openForm(bytes);
  if (!opened.ok) return opened;
  const fields = fieldsOf(opened.value);
  if (fields === undefined) return refused('pdf-damaged');
  const notes = notesOf(opened.value);
  if (fields.length === 0) return refused(notes.includes('also has an XFA form') ? 'pdf-xfa-only' : 'pdf-no-fields');
  const map = recognise(fields, maps);
  if (map === undefined) {
    const unknown = fields.map(({ value, ...field }) => ({
      ...field,
      isFilled: value !== undefined && value !== false,
    }));
    return done({ state: 'unknown form', fields: unknown, notes });
  }
  return done({ state: 'recognised', kind: map.kind, edition: map.edition, notes, ...documentFromFields(map, fields) });
};

const fieldsOf = ({ document, acroForm }: OpenForm): readonly PdfField[] | undefined => {
  try {
    return pdfFields(document, acroForm);
  } catch {
    // Whatever the library cannot take in a file that a stranger sent.
    return undefined;
  }
};

/** The map that knows the most fields, of those whose telling names are all there. */
const recognise = (fields: readonly PdfField[], maps: readonly FieldMap[]): FieldMap | undefined => {
  const names = new Set(fields.map(({ name }) => name));
  return maps
    .filter((map) => map.recognise.every((name) => names.has(name)))
    .toSorted((a, b) => b.recognise.length - a.recognise.length)[0];
};

const notesOf = ({ document, acroForm }: OpenForm): readonly FormNote[] => {
  const has = (dict: PDFDict, key: string): boolean => dict.has(PDFName.of(key));
  const names = document.catalog.get(PDFName.of('Names'));
  const listed = names === undefined ? undefined : document.context.lookup(names);
  const lists = (key: string): boolean => listed instanceof PDFDict && has(listed, key);
  const found: readonly (readonly [FormNote, boolean])[] = [
    ['also has an XFA form', has(acroForm, 'XFA')],
    [
      'has scripts that were not run',
      has(document.catalog, 'OpenAction') || has(document.catalog, 'AA') || lists('JavaScript'),
    ],
    ['has files attached', lists('EmbeddedFiles')],
  ];
  return found.flatMap(([note, isSo]) => (isSo ? [note] : []));
};
