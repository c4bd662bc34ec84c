/** What a person's file is made of, as a redaction tells it apart. A part of no class is never made. */
export const FILE_CLASSES = [
  'identifiers',
  'custody',
  'papers received',
  'facts',
  'determinations',
  'decisions',
  'notices',
  'given and answered',
  'words and values',
  'names of staff',
  'who read it',
  'outcome',
] as const;
export type FileClass = (typeof FILE_CLASSES)[number];

/** Classes that a public record may show where whoever gives it names them. The others are redacted whatever is asked. */
export const RELEASABLE: readonly FileClass[] = [
  'custody',
  'papers received',
  'determinations',
  'decisions',
  'notices',
  'given and answered',
  'names of staff',
  'who read it',
  'outcome',
];

/** A piece of an entry: its text, and what it is. */
export interface FilePart {
  readonly of: FileClass;
  readonly text: string;
}

/** A title and a label say what kind of thing stands there and nothing about the person: they are shown whatever is redacted. */
export interface FileSection {
  readonly title: string;
  readonly entries: readonly { readonly label: string; readonly parts: readonly FilePart[] }[];
}

/** How much of a file is not shown. */
export interface Redacted {
  readonly sections: readonly FileSection[];
  readonly redactions: number;
}

/** The mark in the place of what is not shown: that something stood there is never hidden. */
export const redactionMark = (of: FileClass): string => `[redacted: ${of}]`;

/** The file with every part redacted whose class is not named, or may not be released at all. Nothing is left out. */
export const redact = (sections: readonly FileSection[], shown: readonly FileClass[]): Redacted => {
  const isShown = (of: FileClass) => shown.includes(of) && RELEASABLE.includes(of);
  const all = sections.flatMap(({ entries }) => entries.flatMap(({ parts }) => parts));
  return {
    redactions: all.filter(({ of }) => !isShown(of)).length,
    sections: sections.map(({ title, entries }) => ({
      title,
      entries: entries.map(({ label, parts }) => ({
        label,
        parts: parts.map(({ of, text }) => ({ of, text: isShown(of) ? text : redactionMark(of) })),
      })),
    })),
  };
};
