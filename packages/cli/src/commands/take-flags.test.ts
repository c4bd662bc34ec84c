import { describe, expect, it } from 'vitest';
import { takeFlags } from './take-flags.ts';

const NAMES = { texts: ['out', 'from'], marks: ['notes'] } as const;

describe('the options of one command', () => {
  it('are taken out, in both spellings, and the rest keeps its order', () => {
    const { texts, marks, rest } = takeFlags(
      ['a', '--out', 'b', '-o', 'json', '--from=c=d', '--notes', '--on', 'e'],
      NAMES,
    );
    expect(texts).toEqual({ out: 'b', from: 'c=d' });
    expect([...marks]).toEqual(['notes']);
    expect(rest).toEqual(['a', '-o', 'json', '--on', 'e']);
  });

  it.each([[['--out']], [['--out', '--notes']]])('%j lacks a value', (args) => {
    expect(() => takeFlags(args, NAMES)).toThrow('--out: found nothing after it; write --out VALUE');
  });
});
