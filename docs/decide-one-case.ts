import { Engine, loadPacks, readCase, readPackFolders, VOCABULARY } from '@holdpoint/engine';

const { packs, findings } = loadPacks(VOCABULARY, readPackFolders('law'));
if (findings.length > 0) throw new Error(findings[0]?.remedy);

const engine = new Engine(packs);
const { case: one } = readCase(
  { id: 'example', jurisdiction: 'us-ca', on: '2026-03-02', facts: { agency: 'county-jail' } },
  'row 1',
);
if (one === undefined) throw new Error('not a case');
const { answers } = engine.decide(one, { today: '2026-11-22', actions: ['hold'] });
process.stdout.write(`${answers[0]?.answer}\n`); // prohibited
