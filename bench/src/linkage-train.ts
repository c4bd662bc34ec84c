// npm run linkage:train — trains the weights that the package ships, on invented people, and writes them.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { today } from '@holdpoint/cli';
import { trainCustody } from './linkage/custody-model.ts';

const PATH = join(import.meta.dirname, '../../packages/linkage/weights/custody-1.json');

const weights = trainCustody(today());
writeFileSync(PATH, `${JSON.stringify(weights, null, 2)}\n`);
process.stdout.write(`written: ${PATH}\n`);
