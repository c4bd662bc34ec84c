import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, onTestFinished, vi } from 'vitest';
import { main } from '../src/main.ts';

export interface MainRun {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line in this process and keeps what it writes. */
export const runMain = async (...args: readonly string[]): Promise<MainRun> => {
  const kept = { out: '', err: '' };
  const keep = (stream: 'out' | 'err') => (chunk: string | Uint8Array) => {
    kept[stream] += String(chunk);
    return true;
  };
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(keep('out')),
    vi.spyOn(process.stderr, 'write').mockImplementation(keep('err')),
  ];
  try {
    const status = await main(args);
    return { status, ...kept };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
};

/** A folder for one test, removed after it. */
export const scratchFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'holdpoint-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
};

/** A folder for all tests of a file, removed after the last. */
export const fileScratchFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'holdpoint-cli-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  return folder;
};

/** Writes a file to a folder of its own and returns its path. */
export const scratchFile = (name: string, content: string | Uint8Array): string => {
  const path = join(scratchFolder(), name);
  writeFileSync(path, content);
  return path;
};

/** A hold asked of a county jail in California: the one answer that these tests take from the law itself. */
export const JAIL_CASE = {
  id: 'jail-1',
  jurisdiction: 'us-ca',
  on: '2026-03-02',
  facts: { agency: 'county-jail' },
} as const;

export const jailFile = (): string => scratchFile('jail.json', JSON.stringify(JAIL_CASE));
