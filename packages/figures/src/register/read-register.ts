import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { checkDocument, type Finding, readYaml } from '@holdpoint/engine';
import type { z } from 'zod';
import { type Calendar, calendarSchema } from './calendar-schema.ts';
import { checkReferences } from './check-references.ts';
import { type ClaimText, claimSchema } from './claim-schema.ts';
import { type Codebook, codebookSchema } from './codebook-schema.ts';
import type { Document } from './document.ts';
import { type FigureText, figureSchema } from './figure-schema.ts';
import { type ReportText, reportSchema } from '../report/report-schema.ts';
import { type OverstayText, overstaySchema } from '../overstay/overstay-schema.ts';

/** All that the folder `figures` says. */
export interface Register {
  readonly figures: readonly Document<FigureText>[];
  readonly codebooks: readonly Document<Codebook>[];
  readonly claims: readonly Document<ClaimText>[];
  readonly overstays: readonly Document<OverstayText>[];
  readonly reports: readonly Document<ReportText>[];
  readonly calendar: Calendar | undefined;
  readonly findings: readonly Finding[];
}

const GUIDE = 'docs/how-to/define-a-figure.md';
/** Folders and files that are no figures. */
const OTHERS = new Set(['codebooks', 'claims', 'overstays', 'reports', 'publications']);

/** Reads definitions, codebooks, claims and the calendar of a folder. Every fault is a finding with its place; none stops the others. */
export const readRegister = (folder: string): Register => {
  const findings: Finding[] = [];
  const read = <T>(path: string, schema: z.ZodType<T>): readonly Document<T>[] => {
    const text = readFileSync(join(folder, path), 'utf8');
    const source = readYaml(`${basename(folder)}/${path}`, text, GUIDE);
    const { value, findings: faults } = checkDocument(source, schema);
    findings.push(...faults);
    if (value === undefined) return [];
    return [{ value, source, sha256: createHash('sha256').update(text).digest('hex') }];
  };
  const inFolder = <T>(name: string, schema: z.ZodType<T>) =>
    yamlIn(folder, name).flatMap((path) => read(path, schema));
  const codebooks = inFolder('codebooks', codebookSchema);
  const claims = inFolder('claims', claimSchema);
  const overstays = inFolder('overstays', overstaySchema);
  const reports = inFolder('reports', reportSchema);
  const figures = foldersIn(folder).flatMap((name) => inFolder(name, figureSchema));
  const calendar = existsSync(join(folder, 'calendar.yaml')) ? read('calendar.yaml', calendarSchema)[0] : undefined;
  findings.push(...checkReferences({ figures, codebooks, claims, overstays, reports }));
  return { figures, codebooks, claims, overstays, reports, calendar: calendar?.value, findings };
};

const foldersIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((one) => one.isDirectory() && !OTHERS.has(one.name))
    .map(({ name }) => name)
    .toSorted();

const yamlIn = (folder: string, name: string): readonly string[] =>
  existsSync(join(folder, name))
    ? readdirSync(join(folder, name))
        .filter((file) => file.endsWith('.yaml'))
        .toSorted()
        .map((file) => `${name}/${file}`)
    : [];
