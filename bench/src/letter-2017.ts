// npm run fixture:letter — writes the invented universe of the 2017 report's errors to fixtures/letter-2017.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { universeFiles } from './letter-2017/as-csv.ts';
import { letterUniverse } from './letter-2017/universe.ts';

const FOLDER = join(import.meta.dirname, '../../fixtures/letter-2017');

mkdirSync(FOLDER, { recursive: true });
for (const [name, text] of universeFiles(letterUniverse())) {
  writeFileSync(join(FOLDER, name), text);
  process.stdout.write(`written: fixtures/letter-2017/${name}\n`);
}
