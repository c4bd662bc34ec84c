import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { PAPERS_FOLDER } from '../papers-folder.ts';
import { type FieldMap, fieldMapSchema } from './field-map.ts';

const FOLDER = join(PAPERS_FOLDER, 'field-maps');

let maps: readonly FieldMap[] | undefined;

/** The field maps that ship; an agency adds its own from the mapping screen. */
export const loadFieldMaps = (): readonly FieldMap[] => {
  maps ??= readdirSync(FOLDER)
    .filter((file) => file.endsWith('.yaml'))
    .toSorted()
    .map((file) => fieldMapSchema.parse(parse(readFileSync(join(FOLDER, file), 'utf8'))));
  return maps;
};
