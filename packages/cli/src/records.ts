import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from './project-root.ts';

/** The folder of public records that some tests and measurements read: `HOLDPOINT_DATA`, else beside the clone. */
export const recordsFolder = (environment: Readonly<Record<string, string | undefined>>): string =>
  environment.HOLDPOINT_DATA ?? join(PROJECT_ROOT, '..', 'shared', 'data');

/** A public record: where it is, or what to say about the work that is left out without it. */
export type RecordFile =
  { readonly path: string; readonly leftOut: undefined } | { readonly path: undefined; readonly leftOut: string };

/** Looks for the file `name` of the records folder; `use` says what it is wanted for. */
export const findRecord = (folder: string, name: string, use: string): RecordFile => {
  const path = join(folder, ...name.split('/'));
  if (existsSync(path)) return { path, leftOut: undefined };
  return {
    path: undefined,
    leftOut: `${use}: left out, since ${name} is not in the records folder; docs/how-to/get-the-records.md says where to find it`,
  };
};
