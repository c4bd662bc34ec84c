/** Why no paper is made, or why nothing is read from one; each code with what to do. A text names no person. */
export const REFUSALS = {
  'notice-unknown': 'no notice of this kind; choose one of those named',
  'blank-unknown': 'no blank form of this number; choose one of those named',
  'values-wrong': 'a value of the notice is missing or not of its kind; the details name each',
  'language-not-a-tag': 'the language is not named by a tag such as es, zh-Hant or vi; write its tag',
  'language-missing': 'there is no catalogue of this language',
  'language-incomplete': 'the catalogue of this language does not translate everything that this notice says',
  'language-stale': 'the English of this notice has changed since the catalogue of this language was written',
  'language-unreviewed': 'the catalogue of this language was not reviewed by a second person',
  'catalogue-wrong': 'the spreadsheet cannot be read as a catalogue; the details name each row',
  'characters-without-font':
    'the text has characters that the fonts of the PDF do not have (the details show them); print the page (HTML) from a browser instead',
  'typesetter-absent':
    'there is no typesetter for this system, so no PDF can be made here; print the page (HTML) from a browser instead',
  'pdf-not-a-pdf': 'the file is not a PDF; check what was uploaded, and enter the form by hand if it is a picture',
  'pdf-too-large': 'the file is too large to be a form; split it, and upload the pages of the form alone',
  'pdf-encrypted':
    'the PDF is encrypted, so its fields cannot be read; ask for an open copy, or type what the page shows',
  'pdf-damaged': 'the PDF is damaged or cut off; ask for it again, or type what the page shows',
  'pdf-xfa-only':
    'the PDF keeps its form as XFA, which is not read here; open it in Acrobat, print it to PDF, and type what it shows',
  'pdf-no-fields': 'the PDF has no fields to read: it is a scan or a printed page; type what it shows',
} as const satisfies Readonly<Record<string, string>>;

export type RefusalCode = keyof typeof REFUSALS;

/** A refusal: its code, what it turned on, and its words with the remedy. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly details: readonly string[];
  readonly says: string;
  /** What to do in place of what was refused, where that is more than to mend the input. */
  readonly instead?: string;
}

export const refusal = (code: RefusalCode, details: readonly string[] = [], instead?: string): Refusal => ({
  code,
  details,
  says: REFUSALS[code],
  ...(instead === undefined ? {} : { instead }),
});
