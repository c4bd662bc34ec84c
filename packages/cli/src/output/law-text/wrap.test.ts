import { describe, expect, it, vi } from 'vitest';
import { outputWidth, wrap } from './wrap.ts';

describe('a wrapped text', () => {
  it('keeps to its width, its later lines under the first', () => {
    expect(wrap('one two three four', 12, '- ')).toEqual(['- one two', '  three four']);
  });

  it('lets a word that is too long stand by itself', () => {
    expect(wrap('a extraordinarily b', 8, '  ')).toEqual(['  a', '  extraordinarily', '  b']);
  });

  it('of nothing is what stands before it', () => {
    expect(wrap('', 10, 'x ')).toEqual(['x']);
  });
});

describe('the width', () => {
  it.each([
    [true, 60, 60],
    [true, 300, 110],
    [true, 20, 40],
    [false, 300, 80],
  ])('on a terminal (%s) of %i columns is %i', (isTTY, columns, width) => {
    vi.stubGlobal('process', { ...process, stdout: { isTTY, columns } });
    expect(outputWidth()).toBe(width);
    vi.unstubAllGlobals();
  });
});
