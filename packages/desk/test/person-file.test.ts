import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { as, codeOf, done } from './desk-cases.ts';
import {
  exportPublicRecord,
  FILE_CLASSES,
  type FileSection,
  givePersonFile,
  redact,
  redactionMark,
  RELEASABLE,
} from '@holdpoint/desk';

const counsel = as('counsel');
const SUBJECTS = [
  { kind: 'case', id: 'case-1' },
  { kind: 'case', id: 'case-2' },
] as const;
const COPY = { to: 'attorney', name: 'Avery Sample', basis: 'notice of appearance of 3 March' } as const;
const classes = fc.constantFrom(...FILE_CLASSES);
// No text of these can stand inside a mark.
const texts = fc.string({ minLength: 1 }).map((text) => `§${text}§`);
const file = fc.array(
  fc.record({
    title: fc.string(),
    entries: fc.array(
      fc.record({ label: fc.string(), parts: fc.array(fc.record({ of: classes, text: texts }), { minLength: 1 }) }),
    ),
  }),
);
const partsOf = (sections: readonly FileSection[]) =>
  sections.flatMap(({ entries }) => entries.map(({ parts }) => parts)).flat();

describe('a public record', () => {
  it('shows a part only where its class is named and may be released, and marks every other where it stands', () => {
    fc.assert(
      fc.property(file, fc.uniqueArray(classes), (sections, shown) => {
        const { sections: redacted, redactions } = redact(sections, shown);
        const [before, after] = [partsOf(sections), partsOf(redacted)];
        expect(after.length).toBe(before.length);
        for (const [at, { of, text }] of before.entries()) {
          const isShown = shown.includes(of) && RELEASABLE.includes(of);
          expect(after[at]?.text).toBe(isShown ? text : redactionMark(of));
        }
        expect(redactions).toBe(after.filter(({ text }) => text.startsWith('[redacted: ')).length);
      }),
    );
  });

  it('shows nothing where nothing is named, and never who it is or what was said', () => {
    const parts = FILE_CLASSES.map((of) => ({ of, text: `text of ${of}` }));
    const sections = [{ title: 'all', entries: [{ label: 'one', parts }] }];
    expect(redact(sections, []).redactions).toBe(FILE_CLASSES.length);
    const most = JSON.stringify(redact(sections, FILE_CLASSES));
    for (const of of ['identifiers', 'facts', 'words and values']) expect(most).not.toContain(`text of ${of}`);
  });

  it('is recorded in each case with the classes it showed, and refused for a class that is never released', () => {
    const record = { request: 'PR-12', classes: ['decisions'], redactions: 3 } as const;
    const { events } = exportPublicRecord(counsel, SUBJECTS, record);
    expect(events.map(({ subject }) => subject.id)).toEqual(['case-1', 'case-2']);
    expect(codeOf(exportPublicRecord(counsel, SUBJECTS, { ...record, classes: ['facts'] }))).toBe('field-not-allowed');
    expect(codeOf(exportPublicRecord(counsel, SUBJECTS, { ...record, request: ' ' }))).toBe('no-legal-basis');
    expect(codeOf(exportPublicRecord(as('records-auditor'), SUBJECTS, record))).toBe('not-permitted');
  });
});

it('a copy of a file is a disclosure in each case that it covers; the name stays sealed', () => {
  const outcome = givePersonFile(counsel, SUBJECTS, COPY);
  expect(done(outcome)).toEqual(COPY);
  expect(outcome.events.map(({ open, personal }) => [open.recipient, personal.name])).toEqual([
    ['attorney', COPY.name],
    ['attorney', COPY.name],
  ]);
  expect(JSON.stringify(outcome.events.map(({ open }) => open))).not.toContain(COPY.name);
  expect(codeOf(givePersonFile(counsel, SUBJECTS, { ...COPY, basis: ' ' }))).toBe('no-legal-basis');
  expect(codeOf(givePersonFile(as('clerk'), SUBJECTS, COPY))).toBe('not-permitted');
});
