import type { Action } from '../facts/vocabulary/actions.ts';
import type { HOURS_RUN, WHO_FILLS } from './form-schema.ts';
import type { Grade } from './provision-schema.ts';

/** Where a statement of the catalogue was read, and how much of it. */
export interface Source {
  readonly source: string;
  readonly readOn: string;
  readonly grade: Grade;
}

export interface FormEdition extends Source {
  readonly edition: string;
  /** ISO day; `null` = not established. */
  readonly from: string | null;
  readonly mandatoryFrom: string | null;
  /** The first day on which it is no longer issued; `null` = in use or open. */
  readonly to: string | null;
  readonly says: string | null;
}

/** One thing that a form asks. `hours` counts from the release for a hold, and back from the release for a notice. */
export interface FormRequest extends Source {
  readonly what: string;
  readonly says: string;
  readonly hours: number | 'not read' | 'none stated' | null;
  readonly hoursRun: (typeof HOURS_RUN)[number] | null;
}

export interface FormField extends Source {
  readonly field: string;
  readonly for: string;
  readonly filledBy: (typeof WHO_FILLS)[number];
  /** The act of the agency that filling it in amounts to. */
  readonly act: Action | null;
}

/** What one form or paper is, by the kind under which a case names it. Every statement carries its source. */
export interface Form extends Source {
  readonly kind: string;
  readonly pack: string;
  readonly title: string;
  readonly nature: 'civil' | 'criminal' | 'either';
  readonly ofAJudge: 'yes' | 'no' | 'depends';
  readonly is: string;
  readonly isNot: readonly string[];
  readonly issuedBy: Source & { readonly says: string };
  readonly editions: readonly FormEdition[];
  readonly asks: readonly FormRequest[];
  readonly doesNotAsk: readonly (Source & { readonly what: string; readonly says: string })[];
  readonly mayAsk: readonly string[];
  readonly notRead: readonly string[];
  readonly takesEffect:
    (Source & { readonly only: 'once served' | 'without service' | 'not read'; readonly says: string }) | null;
  readonly boxes: readonly (Source & {
    readonly box: string;
    readonly says: string;
    readonly grounds: readonly string[];
  })[];
  readonly fields: readonly FormField[];
}
