import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCsvRecords } from '@holdpoint/engine';
import { LAW_FOLDER } from '../project-root.ts';

/** A state, the District or a territory. */
export interface Jurisdiction {
  /** The pack that speaks for it, such as `us-ca`. */
  readonly pack: string;
  readonly postal: string;
  readonly name: string;
  readonly kind: string;
}

/** Every state, the District and the territories, in the order of their names. */
export const readJurisdictions = (): readonly Jurisdiction[] =>
  parseCsvRecords(readFileSync(join(LAW_FOLDER, 'us', 'tables', 'jurisdictions.csv'), 'utf8'))
    .map(({ postal = '', name = '', kind = '' }) => ({ pack: `us-${postal.toLowerCase()}`, postal, name, kind }))
    .toSorted((a, b) => a.name.localeCompare(b.name));
