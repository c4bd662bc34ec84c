/** One thing to be filled in by pen, or, where `value` is given, filled in already. */
export interface Blank {
  readonly label: string;
  /** The name of the field in the API, for whoever enters the sheet later. */
  readonly name?: string | undefined;
  readonly value?: string;
  /** Squares to tick in place of a line. */
  readonly options: readonly string[];
  /** Over the whole width of the page. */
  readonly wide: boolean;
  readonly lines: number;
}

export interface SheetColumn {
  readonly label: string;
  readonly name?: string | undefined;
  /** Its part of the width, against those of the others. */
  readonly share: number;
}

/** A piece of a paper, the same for print and for the screen. `lang` is given where it differs from the paper's. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string; readonly lang?: string }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'choices'; readonly label?: string; readonly options: readonly string[] }
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [label: string, value: string])[] }
  | {
      readonly kind: 'pairs';
      readonly header: readonly [string, string];
      readonly rows: readonly (readonly [string, string])[];
    }
  | { readonly kind: 'blanks'; readonly fields: readonly Blank[] }
  /** Stands on one page. */
  | { readonly kind: 'together'; readonly blocks: readonly Block[] }
  | { readonly kind: 'sheet'; readonly columns: readonly SheetColumn[]; readonly rows: number };

/** A text too long for its place, set whole on pages of its own at the end. */
export interface Addendum {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly lang?: string;
}

/** A paper before it is set: the same data gives the page for the screen and the PDF. */
export interface Paper {
  readonly title: string;
  /** A BCP 47 tag. */
  readonly language: string;
  /** Stands on every page of sample mode. */
  readonly mark?: string;
  /** Stands at the foot of every page: the form's number and edition. */
  readonly foot: string;
  /** `Page {page} of {pages}` in the language of the paper. */
  readonly page: string;
  readonly isLandscape: boolean;
  readonly blocks: readonly Block[];
  readonly addenda: readonly Addendum[];
}
