import { describe, expect, it } from 'vitest';
import { withoutExamples } from './without-examples.ts';

const blank = (text: string): string =>
  withoutExamples({ folder: 'law/x', files: { 'a.yaml': text } }).files['a.yaml'] ?? '';

describe('documents without their examples', () => {
  it('keep every other line in its place', () => {
    const text =
      'cite: A\nexamples:\n  - name: one\n\n    on: 2026-01-01\n# a remark\n  - name: two\nquestions:\n  - id: q\n';
    expect(blank(text)).toBe('cite: A\nexamples: []\n\n\n\n\n\nquestions:\n  - id: q\n');
  });

  it('lose examples at the end of the file, with and without a last line break', () => {
    expect(blank('rules: []\nexamples:\n  - name: one\n')).toBe('rules: []\nexamples: []\n\n');
    expect(blank('rules: []\nexamples:\n  - name: one')).toBe('rules: []\nexamples: []\n');
  });

  it('lose examples that are written as a list at the margin', () => {
    expect(blank('examples:\n- name: one\n  on: x\ncite: A\n')).toBe('examples: []\n\n\ncite: A\n');
  });

  it('stay as they are where there is no such key at the margin', () => {
    const text = 'says: |\n  examples: none\nrules: []\n';
    expect(blank(text)).toBe(text);
  });

  it('leave pack.yaml alone', () => {
    const files = { 'pack.yaml': 'examples:\n  - x\n' };
    expect(withoutExamples({ folder: 'law/x', files }).files).toEqual(files);
  });
});
