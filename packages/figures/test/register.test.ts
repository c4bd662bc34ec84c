import { formatFinding } from '@holdpoint/engine';
import { describe, expect, it } from 'vitest';
import { checkQueries, readRegister } from '../src/index.ts';
import { CLAIM, CODEBOOK, FIGURE, sampleRegister } from './sample-register.ts';

const findingsOf = async (files: Readonly<Record<string, string>> = {}): Promise<readonly string[]> => {
  const register = readRegister(sampleRegister(files));
  const findings = [...register.findings, ...(await checkQueries(register))];
  return findings.map((one) => formatFinding(one).replace(/^[^/]*\//, ''));
};

const figure = (from: string, to: string) => ({ 'sample/requests-by-place.yaml': FIGURE.replace(from, to) });

describe('a register of figures', () => {
  it('without a fault has no finding', async () => {
    expect(await findingsOf()).toEqual([]);
  });

  it.each([
    [
      'a key that is not known',
      figure('owner: a test', 'owner: a test\nauthor: me'),
      /^sample\/requests-by-place.yaml:22:1 unknown-key: found "author", .*; .*define-a-figure.md/,
    ],
    ['a key that is not there', figure('unit: acts\n', ''), /missing-key: found no "unit", .* add "unit:" here$/],
    [
      'a unit that is none',
      figure('unit: acts', 'unit: persons'),
      /:4:1 wrong-value: found "persons", expected one of/,
    ],
    ['a day that is none', figure('to: 2027-01-01', 'to: 2027-02-30'), /wrong-value: found "2027-02-30"/],
    [
      'a source that is not there',
      figure('sources: [requests]', 'sources: [request]'),
      /:9:11 unknown-reference: found "request", .* write "requests"\?$/,
    ],
    ['a chart of no column', figure('y: requests }', 'y: number }'), /unknown-reference: found "number"/],
    [
      'a share without its digits',
      figure('kind: count', 'kind: share'),
      /wrong-value: found a measured column without "decimals"/,
    ],
    ['a query that cannot be run', figure('FROM requests', 'FROM request'), /wrong-value: found Catalog Error/],
    [
      'a query that gives other columns',
      figure('AS requests', 'AS number'),
      /found the columns place, number, expected/,
    ],
    [
      'a table of others that does not name its rows',
      figure(
        'owner: a test',
        "owner: a test\nofficial:\n  - { by: x, seen: x, threshold: 0, query: 'SELECT 1 AS requests' }",
      ),
      /found the columns requests, expected place, requests/,
    ],
    [
      'margins of a column that is none',
      figure('owner: a test', 'owner: a test\nmargins: { of: requests, rows: { requests: place } }'),
      /wrong-value: found "requests", expected a group column/,
    ],
    [
      'a mean with no count behind it',
      figure(
        FIGURE.slice(FIGURE.indexOf('  - { name: requests'), FIGURE.indexOf('owner:')),
        '  - { name: requests, says: Requests, kind: days, decimals: 1 }\nbiases: [None]\nsuppression: { rule: small-cells }\n',
      ),
      /found a share, days or a number, and no count behind it, .*a mean of two persons tells of each/,
    ],
    ['two statements', figure('  ORDER BY place', '  ORDER BY place; SELECT 1'), /found 2 statements, expected one/],
    [
      'a query that writes',
      figure(FIGURE.slice(FIGURE.indexOf('  SELECT'), FIGURE.indexOf('columns:')), '  DROP TABLE requests\n'),
      /found a statement that is no SELECT/,
    ],
    [
      'a query that reads a file',
      figure('FROM requests', "FROM read_csv('/etc/passwd')"),
      /found .*(Permission|Catalog|Binder) Error|disabled/,
    ],
    [
      'a claim about a figure that is not there',
      { 'claims/a-claim.yaml': CLAIM.replace('figure: requests-by-place', 'figure: requests') },
      /claims\/a-claim.yaml:8:\d+ unknown-reference: found "requests"/,
    ],
    [
      'a claim that nothing is held against, and that does not say what is missing',
      { 'claims/a-claim.yaml': CLAIM.replace(/tests:\n.*\n/, '') },
      /missing-key: found a claim that no figure is held against/,
    ],
    ['two figures of one name', { 'other/same.yaml': FIGURE }, /duplicate-id: found "requests-by-place"/],
    [
      'a rule for repeats by a column that is not kept',
      { 'codebooks/requests.yaml': CODEBOOK.replace('key: [received, person]', 'key: [received, name]') },
      /unknown-reference: found "name"/,
    ],
    ['no YAML', { 'claims/a-claim.yaml': 'claim: [' }, /yaml-syntax/],
  ])('names the place and the remedy of %s', async (_what, files, says) => {
    const findings = await findingsOf(files);
    expect(findings).toContainEqual(expect.stringMatching(says));
  });
});
