import { custodyWeights, Lexicon, Linker, type LinkageRecord, RecordTable } from '@holdpoint/linkage';

const WEIGHTS = custodyWeights();

/** A roll and a list that share a lexicon, and a linker over the roll, with the weights that come with the package. */
export const linking = (roll: readonly LinkageRecord[], list: readonly LinkageRecord[]) => {
  const lexicon = new Lexicon();
  const tableOf = (records: readonly LinkageRecord[]): RecordTable => {
    const table = new RecordTable(WEIGHTS.fields, lexicon);
    for (const record of records) table.add(record);
    return table;
  };
  const rollTable = tableOf(roll);
  return { linker: new Linker(WEIGHTS, rollTable), list: tableOf(list) };
};

export const ANA: LinkageRecord = {
  number: 'A200100001',
  name: 'Ana García Rodríguez',
  born: '1980-03-09',
  facility: 'Franklin County Jail, PA',
  custody: '2026-01-05/2026-02-01',
};

/** People of no likeness to Ana, so that a roll has some size and no name in it is everybody's. */
export const STRANGERS: readonly LinkageRecord[] = Array.from({ length: 2000 }, (_, at) => ({
  number: `A3${String(10_000_000 + at * 37)}`,
  name: `${'bcdfghklmnprstvz'[at % 16]}o${'bcdfghklmnprstvz'[(at >> 4) % 16]}ur ${'klmnprst'[at % 8]}ebi${'dfgklmnrst'[at % 10]}un`,
  born: `19${50 + (at % 45)}-0${1 + (at % 9)}-1${at % 10}`,
  facility: `${['Clark', 'King', 'Cook', 'Orange'][at % 4]} County Jail, ${['NV', 'WA', 'IL', 'CA'][at % 4]}`,
  custody: `2025-0${1 + (at % 9)}-03/2025-0${1 + (at % 9)}-20`,
}));
