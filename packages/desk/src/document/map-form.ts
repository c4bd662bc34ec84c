import { attempt, type Context, type Outcome } from '../event/outcome.ts';

/** Which field of a fillable form means what, as somebody at the desk says. */
export interface FormMapped {
  /** SHA-256 of the names of the form's fields, by which the form is known again. */
  readonly form: string;
  readonly kind: string;
  readonly edition: string;
  /** SHA-256 of the map itself. */
  readonly sha256: string;
}

/** Says what the fields of a form mean. A person confirms every value that is read by it, each time. */
export const mapForm = (context: Context, { form, kind, edition, sha256 }: FormMapped): Outcome<FormMapped> =>
  attempt(context, { act: 'map-form', subject: { kind: 'agency', id: context.actor.agency } }, () => ({
    result: { form, kind, edition, sha256 },
    open: { form, kind, edition, sha256 },
  }));
