import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { blankPaper, loadBlanks } from '@holdpoint/papers';
import { documentFieldType } from '../src/form/field-map.ts';
import { valueOf } from './value-of.ts';

/** Read as text: the bodies belong to the package above. */
const BODIES = readFileSync(new URL('../../web/src/routes/bodies.ts', import.meta.url), 'utf8');

/** The text of the body that the API takes under this name. */
const bodyOf = (name: string): string => {
  const found = new RegExp(
    `export const ${name}Body = ([\\s\\S]*?)\\n?;\\nexport|export const ${name}Body = ([\\s\\S]*)$`,
  ).exec(BODIES);
  return found?.[1] ?? found?.[2] ?? '';
};

const named = loadBlanks().flatMap(({ blank }) =>
  blank.body.flatMap((piece) => {
    const [body, fields] =
      'sheet' in piece
        ? [piece.sheet.body, piece.sheet.columns]
        : 'fields' in piece
          ? [piece.body, piece.fields]
          : ['', []];
    return fields.flatMap(({ name }) => (name === undefined ? [] : [{ form: blank.form, body, name }]));
  }),
);

describe('the blank forms', () => {
  it('are one for each thing that a desk must do while the system is down', () => {
    expect(loadBlanks().map(({ name, blank }) => [blank.form, name])).toEqual([
      ['HP-B1', 'intake'],
      ['HP-B2', 'determination'],
      ['HP-B3', 'release'],
      ['HP-B4', 'disclosure-log'],
      ['HP-B5', 'notice-service'],
    ]);
  });

  it.each(named)('$form: $name is a field of the body "$body" of the API', ({ body, name }) => {
    const text = bodyOf(body ?? '');
    expect(text).not.toBe('');
    for (const part of name.split('.').filter((_, index) => index === 0 || !name.startsWith('fields.'))) {
      expect(part === 'at' ? text.includes('dated') : new RegExp(`\\b${part}: `).test(text), `${part} in ${text}`).toBe(
        true,
      );
    }
    if (name.startsWith('fields.')) expect(documentFieldType(name.slice('fields.'.length))).toBeDefined();
  });

  it.each(loadBlanks().map(({ name }) => name))('%s asks when a thing was done and when it was entered', (name) => {
    const words = JSON.stringify(valueOf(blankPaper({ name, agency: 'Sample County Jail', isSample: false })).blocks);
    expect(words).toContain('"name":"at"');
    expect(words).toMatch(/Date and time entered|"label":"Entered"/);
  });

  it('ask for nothing that a case does not keep', () => {
    const labels = loadBlanks().flatMap(({ blank }) =>
      blank.body.flatMap((piece) => {
        const fields = 'fields' in piece ? piece.fields : 'sheet' in piece ? piece.sheet.columns : [];
        return fields.map(({ label }) => label);
      }),
    );
    expect(labels.length).toBeGreaterThan(50);
    expect(labels.filter((label) => /national|birth|race|religion|\bsex\b/i.test(label))).toEqual([]);
  });

  it('are found by name and by number, and a name that is none is refused with those that are', () => {
    const request = { agency: 'Sample County Jail', isSample: false };
    expect(valueOf(blankPaper({ ...request, name: 'HP-B1' }))).toEqual(
      valueOf(blankPaper({ ...request, name: 'intake' })),
    );
    const refused = blankPaper({ ...request, name: 'HP-B9' });
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'blank-unknown' } });
  });
});
