import { readFileSync } from 'node:fs';
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { tellsCitizenship, unkeptField } from '@holdpoint/desk';
import { isRefused, makeCalendar, type Zone } from '@holdpoint/engine';
import { CommandError, EXIT } from '../exit-codes.ts';
import { type Mapping, mappingSchema } from './mapping-schema.ts';
import { namedColumns } from './named-columns.ts';

/** A mapping that may be used, and the zone in which its times are local. */
export interface ReadMapping {
  readonly mapping: Mapping;
  readonly zone: Zone;
  /** The mapping as it was written. */
  readonly text: string;
}

/** Reads a mapping file. A fault ends the command and names file, line, what was found and what to do. */
export const readMapping = (path: string): ReadMapping => {
  const text = textOf(path);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [broken] = document.errors;
  if (broken !== undefined) throw fault(`${path}:${lines.linePos(broken.pos[0]).line}: ${firstLine(broken.message)}`);
  const placeOf = (keys: readonly PropertyKey[]): string => `${path}:${lineOf(document, lines, keys)}`;
  const read = mappingSchema.safeParse(document.toJS());
  if (!read.success)
    throw fault(
      read.error.issues
        .flatMap(narrowed)
        .map((one) => `${placeOf(one.path)}: ${tell(one)}`)
        .join('\n'),
    );
  const named = [
    ...namedColumns(read.data).map(({ path: keys, column }) => ({ keys, name: column, what: 'column' })),
    ...keptNames(read.data).map((keys) => ({ keys, name: keys.at(-1) ?? '', what: 'field' })),
  ];
  const faults = named.flatMap((one) => {
    const says = keptFault(one);
    return says === undefined ? [] : [`${placeOf(one.keys)}: ${one.keys.join('.')}: ${says}`];
  });
  const calendar = makeCalendar({ zone: read.data.zone });
  if (isRefused(calendar))
    faults.push(`${placeOf(['zone'])}: zone: ${calendar.problem.found}; ${calendar.problem.remedy}`);
  if (faults.length > 0 || isRefused(calendar)) throw fault(faults.join('\n'));
  return { mapping: read.data, zone: calendar.zone, text };
};

const fault = (says: string): CommandError => new CommandError(says, EXIT.usage);

const textOf = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new CommandError(`${path}: cannot be read (${why}); check the name`, EXIT.noInput);
  }
};

/** The names under which something would be kept, as paths of the mapping. */
const keptNames = (mapping: Mapping): readonly (readonly string[])[] =>
  mapping.imports === 'bookings'
    ? Object.keys(mapping.booking.identifiers ?? {}).map((name) => ['booking', 'identifiers', name])
    : Object.keys(mapping.detainer.fields).map((name) => ['detainer', 'fields', name]);

interface NamedPart {
  readonly keys: readonly string[];
  readonly name: string;
  readonly what: string;
}

/** What is never kept may not be named: neither as a column, nor as the field in which it would be kept. */
const keptFault = ({ keys, name, what }: NamedPart): string | undefined => {
  const about = unkeptField(name);
  if (about !== undefined)
    return `the ${what} "${name}" tells of ${about}, which Holdpoint never keeps; take it out of the mapping`;
  if (tellsCitizenship(name) && keys.join('.') !== 'booking.citizen.column')
    return `the ${what} "${name}" tells of citizenship, which is not kept; name it under booking.citizen alone, where a "yes" raises a claim`;
  return undefined;
};

type Issue = z.core.$ZodIssue;

/** Of the forms that a value may take, the faults of the one it comes nearest to. */
const narrowed = (issue: Issue): readonly Issue[] => {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  // A value that is none of the forms at all is told by the sentence that names them.
  if (issue.errors.every((issues) => issues.every(({ path }) => path.length === 0))) return [issue];
  const nearest = issue.errors.toSorted((a, b) => weight(b) - weight(a))[0] ?? [];
  return nearest.flatMap((one) => narrowed({ ...one, path: [...issue.path, ...one.path] }));
};

/** A fault deep inside a form says that the form was meant. */
const weight = (issues: readonly Issue[]): number =>
  Math.max(...issues.map(({ path }) => path.length)) * 10 - issues.length;

const tell = (issue: Issue): string => {
  const place = issue.path.map(String).join('.') || 'the mapping';
  const isMissing = issue.message.endsWith('received undefined');
  const says = isMissing ? 'it is missing' : firstLine(issue.message.replace(/^Invalid \w+: /, ''));
  return `${place}: ${says.replaceAll('|', ', ')}; see docs/how-to/import-and-feed.md`;
};

const firstLine = (text: string): string =>
  (text.split('\n')[0] ?? '').replace(/^[A-Z]/, (letter) => letter.toLowerCase());

/** The line of what stands at a path, or of the nearest thing around it. */
const lineOf = (document: Document, lines: LineCounter, keys: readonly PropertyKey[]): number => {
  for (let length = keys.length; length >= 0; length--) {
    const node: unknown = document.getIn(keys.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
};
