/** What is missing from a document, or contradicts itself, with the words of a reply to its sender. */
export const FORM_FINDINGS = {
  D001: ['form-unknown', 'We received a paper whose form number and edition we do not know. Please name the form.'],
  D002: ['not-complete', 'The form is not complete. Please send it again with every field and signature filled in.'],
  D003: ['person-not-named', 'The paper does not name the person whom it is about. Please send one that does.'],
  D004: ['no-issuer', 'The paper does not show who issued and signed it. Please send one that does.'],
  D005: ['no-ground', 'No ground is ticked. Please state on the form on what probable cause it rests.'],
  D006: ['asks-nothing', 'The paper does not say what is asked of us. Please tick what you ask.'],
  D007: [
    'not-issued-any-more',
    'This edition of the form was not issued any more on the day of receipt. Please use the current one.',
  ],
  D008: [
    'called-judicial-without-judge',
    'The paper is called a warrant and names no court and no judge. An administrative paper was recorded.',
  ],
  D009: [
    'not-served',
    'The form takes effect once a copy is served on the person. Please say whether it was served, or ask us to serve it.',
  ],
  D010: [
    'asks-beyond-form',
    'The paper asks for something that this form does not provide for. Please say on what that rests.',
  ],
} as const satisfies Readonly<Record<string, readonly [name: string, reply: string]>>;

export type FormFindingCode = keyof typeof FORM_FINDINGS;

/** A coded finding about a document; `field` names what it turns on. */
export interface FormFinding {
  readonly code: FormFindingCode;
  readonly field: string;
}
