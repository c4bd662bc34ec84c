import { bandOf, custodyWeights, explainPair, Lexicon, Linker, RecordTable } from '@holdpoint/linkage';
import type { KeptPair, LetterRow } from '@holdpoint/store';
import type { Agency } from '../service/service.ts';
import { type RollEntry, rollRecord } from './roll.ts';

/** What a run of the matching brought up. */
export interface ListMatched {
  readonly pairs: readonly KeptPair[];
  readonly bands: Readonly<Record<'confirmed' | 'review', number>>;
  readonly weights: string;
}

/**
 * Looks for the people of a list in the roll. `before` says in which band a pair stood in the last run, by row and custody, so that one
 * near the line does not come and go. It finds; a person decides.
 */
export const matchList = (
  rows: readonly LetterRow[],
  roll: readonly RollEntry[],
  agency: Agency,
  before: ReadonlyMap<string, KeptPair['band']>,
): ListMatched => {
  const weights = custodyWeights();
  const lexicon = new Lexicon();
  const table = new RecordTable(weights.fields, lexicon);
  const list = new RecordTable(weights.fields, lexicon);
  const isByBooking = rows.some(({ cells }) => cells['booking number'] !== undefined);
  for (const entry of roll) table.add(rollRecord(entry, agency, isByBooking));
  const home = `${agency.name}, ${agency.jurisdiction.replace(/^us-/, '').toUpperCase()}`;
  for (const { cells } of rows)
    list.add({
      number: isByBooking ? cells['booking number'] : cells.number,
      name: cells.name,
      born: cells.born,
      facility: cells.facility ?? home,
      custody: cells.issued,
    });
  const linker = new Linker(weights, table);
  const pairs: KeptPair[] = [];
  for (const pair of linker.link(list)) {
    const row = rows[pair.left]?.row;
    const custody = roll[pair.right]?.custody.id;
    if (row === undefined || custody === undefined) continue;
    const was = before.get(pairKey(row, custody));
    const { band } = bandOf(pair, weights.thresholds, was);
    if (band === 'none') continue;
    pairs.push({ row, custody, band, total: pair.total, lines: explainPair(linker, list, pair, was).lines });
  }
  const count = (band: KeptPair['band']): number => pairs.filter((pair) => pair.band === band).length;
  return { pairs, bands: { confirmed: count('confirmed'), review: count('review') }, weights: 'custody-1' };
};

export const pairKey = (row: number, custody: string): string => `${row}\n${custody}`;
