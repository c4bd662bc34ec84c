import { describe, expect, it } from 'vitest';
import { VOCABULARY } from '../facts/vocabulary/vocabulary.ts';
import { formatFinding } from './finding.ts';
import { loadForms } from './load-forms.ts';

const HEAD = `
title: A form
nature: civil
of a judge: no
what it is: A request.
what it is not: [an order]
issued by: { says: An officer. }
editions: [{ edition: first, from: 2020-01-01, to: null }]
fields: [{ field: Name, for: the person, filled by: issuer }]
read: { source: The form, on: 2026-11-22, grade: text }
`;
const load = (...texts: readonly string[]) =>
  loadForms(VOCABULARY, [
    { folder: 'law/us', files: Object.fromEntries(texts.map((text, index) => [`forms/${index}.yaml`, text])) },
  ]);
const faultOf = (text: string): string => load(text).findings.map(formatFinding).join('\n');

describe('a form', () => {
  it('carries its source with every statement, or the statement its own', () => {
    const { forms, findings } = load(`kind: I-200\n${HEAD}asks:
  - { what: transfer, says: Hand over. }
  - { what: hold, says: Keep., hours: 48, hours run: not read, read: { source: A page, on: 2026-11-21, grade: secondary } }
`);
    expect(findings).toEqual([]);
    expect(forms[0]).toMatchObject({
      kind: 'I-200',
      pack: 'us',
      grade: 'text',
      source: 'The form',
      readOn: '2026-11-22',
    });
    expect(forms[0]?.asks).toEqual([
      {
        what: 'transfer',
        says: 'Hand over.',
        hours: null,
        hoursRun: null,
        source: 'The form',
        readOn: '2026-11-22',
        grade: 'text',
      },
      {
        what: 'hold',
        says: 'Keep.',
        hours: 48,
        hoursRun: 'not read',
        source: 'A page',
        readOn: '2026-11-21',
        grade: 'secondary',
      },
    ]);
    expect(forms[0]?.fields[0]).toMatchObject({ field: 'Name', filledBy: 'issuer', act: null, grade: 'text' });
  });

  it('lies in the folder forms of its pack and nowhere else', () => {
    const files = { 'a.yaml': `kind: I-200\n${HEAD}`, 'forms/deep/a.yaml': `kind: I-200\n${HEAD}` };
    expect(loadForms(VOCABULARY, [{ folder: 'law/us', files }])).toEqual({ forms: [], findings: [] });
  });

  it.each([
    ['a kind that the vocabulary does not have', `kind: I-999\n${HEAD}`, /0\.yaml:1:1 wrong-value: found "I-999"/],
    [
      'a key that the schema does not know',
      `kind: I-200\ncolour: red\n${HEAD}`,
      /0\.yaml:2:1 unknown-key: found "colour"/,
    ],
    ['no source', `kind: I-200\n${HEAD.replace(/read: .*\n/, '')}`, /missing-key.*"read"/],
    ['a request of no name', `kind: I-200\n${HEAD}may ask: [money]\n`, /found "money"/],
    ['an act of no name', `kind: I-200\n${HEAD.replace('issuer }', 'issuer, act: tell }')}`, /found "tell"/],
    [
      'a day that the calendar does not have',
      `kind: I-200\n${HEAD.replace('2020-01-01', '2020-02-30')}`,
      /found "2020-02-30"/,
    ],
    ['YAML that cannot be read', 'kind: [\n', /yaml-syntax/],
  ])('with %s is refused, with its place', (_, text, fault) => {
    expect(faultOf(text)).toMatch(fault);
  });

  it('that asks a thing and does not ask it is refused', () => {
    const both = `asks: [{ what: interview, says: Yes. }]\ndoes not ask: [{ what: interview, says: No. }]\n`;
    expect(faultOf(`kind: I-200\n${HEAD}${both}`)).toBe(
      'law/us/forms/0.yaml:1:1 wrong-value in I-200: found "interview" under more than one of asks, does not ask, may ask, not read, expected each request once; keep the one that the form bears out',
    );
  });

  it.each([
    ['hours', 'hours run: not read'],
    ['hours run', 'hours: 48'],
  ])('that asks for a hold without "%s" is refused', (_, given) => {
    expect(faultOf(`kind: I-200\n${HEAD}asks: [{ what: hold, says: Keep., ${given} }]\n`)).toMatch(
      /found a hold without "hours" and "hours run".*add both, or write "not read"$/,
    );
  });

  it('is described once', () => {
    const { forms, findings } = load(`kind: I-200\n${HEAD}`, `kind: I-200\n${HEAD}`);
    expect(forms).toHaveLength(2);
    expect(findings.map(formatFinding)).toEqual([
      'law/us/forms/1.yaml:1:1 duplicate-id in I-200: found kind "I-200" twice, expected one document a kind; put both into one document',
    ]);
  });
});
