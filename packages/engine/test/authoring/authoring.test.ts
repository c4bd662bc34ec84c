import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Engine } from '../../src/answer/engine.ts';
import { runExamples } from '../../src/answer/run-examples.ts';
import { formatFinding } from '../../src/authoring/finding.ts';
import type { PackFiles } from '../../src/authoring/pack-files.ts';
import { VOCABULARY } from '../../src/facts/vocabulary/vocabulary.ts';
import { loadPacks } from '../../src/norms/load-packs.ts';

/*
 * One folder per construct. `good/*.yaml` and `bad/*.yaml` are provisions, each loaded as `code.yaml` of the pack below.
 * Other files of a construct's folder are added to its packs, and those of `bad/<name>/` to the pack of `bad/<name>.yaml`.
 */
const ROOT = import.meta.dirname;
const PACK = `id: test
title: Test
layer: state
version: "1"
groups: { jails: [county-jail, city-lockup] }
`;
const CONSTRUCTS = [
  'clocks',
  'closing-norms',
  'court-holidays',
  'dates-and-grades',
  'definitions',
  'duties',
  'examples',
  'injunctions',
  'look-backs',
  'overrides',
  'permits-prohibits',
  'quantifiers',
  'questions',
  'tables',
  'when-unless',
];

const filesOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    (existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [])
      .filter((entry) => entry.isFile())
      .map((entry) => [entry.name, readFileSync(join(folder, entry.name), 'utf8')]),
  );

const documents = (quality: 'good' | 'bad') =>
  CONSTRUCTS.flatMap((construct) =>
    Object.entries(filesOf(join(ROOT, construct, quality))).map(([file, text]) => ({
      title: `${construct}/${quality}/${file}`,
      text,
      pack: {
        folder: 'law/test',
        files: {
          'pack.yaml': PACK,
          ...filesOf(join(ROOT, construct)),
          ...filesOf(join(ROOT, construct, quality, file.replace('.yaml', ''))),
          'code.yaml': text,
        },
      } satisfies PackFiles,
    })),
  );

const EXPECTATION = /^# expect: (?<code>[a-z-]+) line (?<line>\d+): (?<words>.+)$/;

interface Expectation {
  readonly code: string;
  readonly line: number;
  readonly words: string;
}

/** The comment lines at the head of a bad document; a line that cannot be read is an error, so that none is lost. */
const expectationsOf = (text: string): Expectation[] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('#'))
    .map((line) => {
      const { code = '', line: at = '', words = '' } = EXPECTATION.exec(line)?.groups ?? {};
      if (code === '') throw new Error(`no expectation: ${line}`);
      return { code, line: Number(at), words };
    });

describe('a good document', () => {
  it.each(documents('good'))('loads without a finding and decides its examples: $title', ({ text, pack }) => {
    const { packs, findings } = loadPacks(VOCABULARY, [pack]);
    expect(findings.map(formatFinding)).toEqual([]);
    const [loaded] = packs;
    if (loaded === undefined) throw new Error('no pack');
    const norms = loaded.norms.filter((norm) => norm.provision === 'code').length;
    const definitions = text.match(/^ +defines: /gm)?.length ?? 0;
    expect(norms + definitions).toBeGreaterThan(0);
    expect(runExamples(new Engine(packs), loaded, '2026-11-22').map(formatFinding)).toEqual([]);
  });
});

describe('a bad document', () => {
  it.each(documents('bad'))('gives exactly the findings that it expects: $title', ({ text, pack }) => {
    const expectations = expectationsOf(text);
    expect(expectations.length).toBeGreaterThan(0);
    const { packs, findings } = loadPacks(VOCABULARY, [pack]);
    expect(packs).toEqual([]);
    const open = [...expectations];
    const surprises = findings.filter((finding) => {
      const index = open.findIndex(
        ({ code, line, words }) =>
          code === finding.code && line === finding.line && formatFinding(finding).includes(words),
      );
      if (index >= 0) open.splice(index, 1);
      return index < 0;
    });
    expect({ notFound: open, surprises: surprises.map(formatFinding) }).toEqual({ notFound: [], surprises: [] });
  });
});

describe('the documents', () => {
  it('stand in one folder per construct, and each has good and bad ones', () => {
    const folders = readdirSync(ROOT, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map((folder) => folder.name).sort()).toEqual(CONSTRUCTS);
    for (const construct of CONSTRUCTS) {
      for (const quality of ['good', 'bad']) {
        expect(Object.keys(filesOf(join(ROOT, construct, quality))), `${construct}/${quality}`).not.toEqual([]);
      }
    }
  });
});
