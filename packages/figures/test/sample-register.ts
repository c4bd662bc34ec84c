import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder for one test, removed after it, with the files named. */
export const scratchFolder = (files: Readonly<Record<string, string | Uint8Array>> = {}): string => {
  const folder = mkdtempSync(join(tmpdir(), 'holdpoint-figures-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
};

/** A made-up source of requests that a jail received. */
export const CODEBOOK = `codebook: requests
title: Made-up requests
table: requests
row: One request
publisher: nobody
seen: nowhere
licence: none needed
files: [requests.csv, requests.csv.gz, requests.parquet]
rows: persons
blanks: [NA]
columns:
  - { name: received, headers: [received, Day received], type: day, says: The day it came }
  - { name: place, headers: [place], type: text, says: Where it came, values: [{ value: Avila }, { value: Brighton }] }
  - { name: person, headers: [person], type: text, says: A number, required: false }
  - { name: asks_hold, headers: [asks_hold], type: yes-no, says: Whether it asks for a hold, required: false }
dropped:
  - { headers: [gender], because: sex is not stored here }
duplicates:
  key: [received, person]
  says: the first row counts
`;

export const FIGURE = `figure: requests-by-place
title: Requests by place
question: How many requests came to each place?
unit: acts
population: All requests
includes: [All]
excludes: [Repeats]
period: { from: 2026-01-01, to: 2027-01-01, governs: received }
sources: [requests]
query: |
  SELECT place, count(*) AS requests
  FROM requests
  WHERE repeats_row IS NULL AND received >= DATE '2026-01-01' AND received < DATE '2027-01-01'
  GROUP BY place
  ORDER BY place
columns:
  - { name: place, says: The place, kind: group }
  - { name: requests, says: Requests, kind: count }
biases: [None]
suppression: { rule: none, because: made up }
owner: a test
chart: { kind: bars, x: place, y: requests }
`;

export const CLAIM = `claim: a-claim
words: 2 requests came to Avila
who: somebody
when: 2026
seen: [nowhere]
means: [a request is a row]
tests:
  - { figure: requests-by-place, at: { place: Avila }, column: requests, claimed: 2, says: requests to Avila }
read: 2026-11-23
`;

/** A folder of definitions with one figure, one codebook and one claim, any of which may be replaced. */
export const sampleRegister = (files: Readonly<Record<string, string>> = {}): string =>
  scratchFolder({
    'codebooks/requests.yaml': CODEBOOK,
    'sample/requests-by-place.yaml': FIGURE,
    'claims/a-claim.yaml': CLAIM,
    ...files,
  });
