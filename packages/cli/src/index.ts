/** What other packages of this repository use of the command line's work. */
export { today } from './clock.ts';
export { type LawSource, type LoadedLaw, loadLaw } from './law/load-law.ts';
export { findRecord, type RecordFile, recordsFolder } from './records.ts';
export { readReferenceTables } from './layouts/ice-detainers/reference-tables.ts';
export { type DetainerSummary, summarize } from './layouts/ice-detainers/summarize.ts';
export { readJurisdictions } from './law-map/jurisdictions.ts';
export { mapRows } from './law-map/map-view.ts';
