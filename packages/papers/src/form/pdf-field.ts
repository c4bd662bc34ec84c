/** What a field of a PDF is. */
export type PdfFieldKind = 'text' | 'check box' | 'radio' | 'choice' | 'signature' | 'button';

/** A field of a fillable PDF, as it stands in the file. */
export interface PdfField {
  /** Its whole name, the names of the groups it is in before it: `form1[0].Page1[0].Name[0]`. */
  readonly name: string;
  readonly kind: PdfFieldKind;
  /** What the file tells a reader about the field, where it does. */
  readonly label?: string;
  /** The page it is on, counted from 1, where it is on one. */
  readonly page?: number;
  /** What may be chosen, of a choice or of radio buttons. */
  readonly options: readonly string[];
  /** What is filled in: a text, the options chosen, ticked or not; absent where it is empty. */
  readonly value?: string | readonly string[] | boolean;
}
