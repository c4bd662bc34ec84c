import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AGENCIES, parseCsvRecords } from '@holdpoint/engine';
import { LAW_FOLDER } from '../../project-root.ts';

/** A form as the extract names it: which paper it is and what it asks. */
export interface FormName {
  readonly kind: string;
  /** `undefined` where nobody has read the form's face. */
  readonly asks: readonly string[] | undefined;
}

/** The tables by which rows of an extract are read: dated facts about forms, places and facilities, not about people. */
export interface ReferenceTables {
  readonly forms: ReadonlyMap<string, FormName>;
  /** Kind of custodian by `facility\nstate\ncity` in capitals; absent = not in the table. */
  readonly facilities: ReadonlyMap<string, string>;
  /** Jurisdiction by the same key, for a facility that law below the state binds too. */
  readonly cityLaw: ReadonlyMap<string, string>;
  /** Postal code and kind by the state's name in capitals. */
  readonly places: ReadonlyMap<string, { readonly postal: string; readonly kind: string }>;
}

export const readReferenceTables = (): ReferenceTables => {
  const read = (name: string) => parseCsvRecords(readFileSync(join(LAW_FOLDER, 'us', 'tables', name), 'utf8'));
  return {
    forms: new Map(
      read('form-names.csv').map((row) => [
        row.name ?? '',
        { kind: row['document kind'] ?? '', asks: row.asks === '' ? undefined : row.asks?.split('|') },
      ]),
    ),
    facilities: new Map(
      read('facilities.csv').map((row) => [facilityKey(row.facility, row.state, row.city), row.kind ?? 'unknown']),
    ),
    cityLaw: new Map(
      read('city-law.csv').map((row) => [facilityKey(row.facility, row.state, row.city), row.jurisdiction ?? '']),
    ),
    places: new Map(
      read('jurisdictions.csv').map((row) => [
        (row.name ?? '').toUpperCase(),
        { postal: (row.postal ?? '').toLowerCase(), kind: row.kind ?? '' },
      ]),
    ),
  };
};

export const facilityKey = (facility = '', state = '', city = ''): string =>
  `${facility}\n${state}\n${city}`.toUpperCase();

/** The agency that a kind of facility is, or `undefined` where the kind leaves it open. */
export const agencyOfKind = (kind: string): string | undefined =>
  (AGENCIES as readonly string[]).includes(kind) ? kind : undefined;

/** Custody that state law does not reach. */
export const isFederalCustody = (agency: string | undefined): boolean =>
  agency === 'federal-prison' || agency === 'marshals-custody' || agency === 'immigration-facility';
