import { afterEach, describe, expect, it, vi } from 'vitest';
import { bold, paintAnswer } from './paint.ts';

const terminal = (isTTY: boolean, noColour?: string): void => {
  vi.stubGlobal('process', { ...process, stdout: { isTTY }, env: { NO_COLOR: noColour } });
};

afterEach(() => vi.unstubAllGlobals());

describe('colour', () => {
  it('goes to a terminal', () => {
    terminal(true);
    expect(paintAnswer('prohibited', 12)).toBe('\u001B[31mprohibited  \u001B[39m');
    expect(bold('Missing')).toBe('\u001B[1mMissing\u001B[22m');
  });

  it('goes nowhere else', () => {
    terminal(false);
    expect(paintAnswer('prohibited', 12)).toBe('prohibited  ');
    expect(bold('Missing')).toBe('Missing');
  });

  it('is left out where NO_COLOR is set', () => {
    terminal(true, '1');
    expect(paintAnswer('permitted') + bold('Missing')).toBe('permittedMissing');
  });

  it('marks answers only', () => {
    terminal(true);
    expect(paintAnswer('answer', 8)).toBe('answer  ');
  });
});
