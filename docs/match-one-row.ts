import { custodyWeights, explainPair, Lexicon, Linker, RecordTable } from '@holdpoint/linkage';

const weights = custodyWeights();
const lexicon = new Lexicon();
const roll = new RecordTable(weights.fields, lexicon);
roll.add({
  number: 'A200100001',
  name: 'Ana García Rodríguez',
  born: '1980-03-09',
  facility: 'Franklin County Jail, PA',
  custody: '2026-01-05/2026-02-01',
});
const list = new RecordTable(weights.fields, lexicon);
list.add({ name: 'RODRIGUEZ, Ana', born: '1980-09-03', facility: 'Franklin County, PA', custody: '2026-01-20' });

const linker = new Linker(weights, roll);
for (const pair of linker.link(list)) {
  for (const line of explainPair(linker, list, pair).lines) process.stdout.write(`${line}\n`);
}
