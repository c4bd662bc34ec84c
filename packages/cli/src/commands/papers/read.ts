import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type FieldMap, fieldMapSchema, loadFieldMaps, readForm } from '@holdpoint/papers';
import { CommandError, EXIT, usageError } from '../../exit-codes.ts';
import { readFileText } from '../../input/read-file.ts';
import { takeFlags } from '../take-flags.ts';
import { requireValue } from './require-value.ts';

/** `holdpoint papers read`: what a fillable PDF says, as JSON, for a person to confirm. */
export const read = async (args: readonly string[]): Promise<number> => {
  const { texts, rest } = takeFlags(args, { texts: ['map'] });
  const [path, ...more] = rest;
  if (path === undefined || more.length > 0) throw usageError('papers read: name one PDF');
  const maps = texts.map === undefined ? loadFieldMaps() : [...loadFieldMaps(), mapOf(texts.map)];
  const form = requireValue(path, await readForm(bytesOf(path), maps));
  process.stdout.write(`${JSON.stringify(form, undefined, 2)}\n`);
  return EXIT.ok;
};

const mapOf = (path: string): FieldMap => {
  const fail = (says: readonly string[]): never => {
    throw new CommandError(says.map((one) => `${path}: ${one}`).join('\n'), EXIT.noInput);
  };
  const map = fieldMapSchema.safeParse(yamlOf(readFileText(path), fail));
  if (map.success) return map.data;
  return fail(map.error.issues.map((issue) => `${issue.path.join('.') || 'the map'}: ${issue.message}`));
};

const yamlOf = (text: string, fail: (says: readonly string[]) => never): unknown => {
  try {
    return parse(text);
  } catch (error) {
    return fail([`not YAML (${error instanceof Error ? error.message : String(error)})`]);
  }
};

const bytesOf = (path: string): Buffer => {
  try {
    return readFileSync(path);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new CommandError(`${path}: cannot be read (${why}); check the path`, EXIT.noInput);
  }
};
