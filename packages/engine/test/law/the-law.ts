import { join } from 'node:path';
import { Engine } from '../../src/answer/engine.ts';
import { formatFinding } from '../../src/authoring/finding.ts';
import { loadForms } from '../../src/authoring/load-forms.ts';
import { VOCABULARY } from '../../src/facts/vocabulary/vocabulary.ts';
import { loadPacks } from '../../src/norms/load-packs.ts';
import { readPackFolders } from '../../src/pack-reader/read-folders.ts';

export const ROOT = join(import.meta.dirname, '../../../..');

/** The day on which the tests stand; the law of other days is asked for by date. */
export const TODAY = '2026-11-23';

const FOLDERS = readPackFolders(join(ROOT, 'law'));
const { packs, findings } = loadPacks(VOCABULARY, FOLDERS);
const catalogue = loadForms(VOCABULARY, FOLDERS);

export const FINDINGS = [...findings, ...catalogue.findings].map(formatFinding);

/** The catalogue of forms of this repository. */
export const FORMS = catalogue.forms;

/** An engine over the real packs of this repository. */
export const LAW = new Engine(packs);
