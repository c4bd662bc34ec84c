import { expect, it } from 'vitest';
import { readAudit } from './read-audit.ts';

it('names each package that has a known vulnerability', () => {
  const json = JSON.stringify({ vulnerabilities: { frob: { name: 'frob', severity: 'high', via: [] } } });
  expect(readAudit(json)).toMatchObject({ kind: 'answered', found: [{ name: 'frob', severity: 'high' }] });
});

it('says that there is none where the registry answered so', () => {
  expect(readAudit('{"vulnerabilities":{}}')).toEqual({ kind: 'answered', found: [] });
});

it.each([
  ['{"message":"405 Method Not Allowed","error":{"summary":"","detail":""}}', '405 Method Not Allowed'],
  ['', 'npm said nothing that can be read'],
])('never takes %j for an answer', (json, why) => {
  expect(readAudit(json)).toEqual({ kind: 'no-answer', why });
});
