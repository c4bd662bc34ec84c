import type { Grade, ProvisionText } from '@holdpoint/engine';

/** Where a text was read, when, and how far it may be relied on. */
export interface Reading {
  readonly grade: Grade;
  readonly gradeWords: string;
  readonly source: string;
  readonly on: string;
  readonly note?: string;
  readonly secondReader?: { readonly on: string; readonly found: string };
}

const GRADES: Readonly<Record<Grade, string>> = {
  text: 'the operative words were read',
  partial: 'the words were read in part; until a second reader has seen them they open no hold',
  secondary: 'only read about; it can lower an answer and never open an act',
  memory: 'known from memory; it can lower an answer and never open an act',
};

export const readingOf = (read: ProvisionText['read']): Reading => {
  const second = read['second reader'];
  return {
    grade: read.grade,
    gradeWords: GRADES[read.grade],
    source: read.source,
    on: read.on,
    ...(read.note === undefined ? {} : { note: read.note.trim() }),
    ...(second === undefined ? {} : { secondReader: { on: second.on, found: second.found.trim() } }),
  };
};
