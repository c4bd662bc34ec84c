import { onTestFinished, vi } from 'vitest';
import { terminal } from '../src/input/terminal.ts';

/** Types these lines for the rest of the test; after them the input ends. */
export const typing = (...lines: readonly string[]): void => {
  const left = [...lines];
  const spy = vi.spyOn(terminal, 'readLine').mockImplementation(() => left.shift());
  onTestFinished(() => spy.mockRestore());
};
