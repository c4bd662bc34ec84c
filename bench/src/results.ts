import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { today } from '@holdpoint/cli';

/** One measured figure with the goal it is held against. */
export interface Figure {
  readonly figure: string;
  readonly value: number;
  readonly unit: string;
  readonly goal: string;
  readonly met: boolean;
}

const FOLDER = join(dirname(dirname(fileURLToPath(import.meta.url))), 'results');

export const atMost = (figure: string, value: number, unit: string, limit: number): Figure => ({
  figure,
  value: rounded(value),
  unit,
  goal: `at most ${limit}`,
  met: value <= limit,
});

export const atLeast = (figure: string, value: number, unit: string, limit: number): Figure => ({
  figure,
  value: rounded(value),
  unit,
  goal: `at least ${limit}`,
  met: value >= limit,
});

/** A figure that is reported and not judged. */
export const reported = (figure: string, value: number, unit: string): Figure => ({
  figure,
  value: rounded(value),
  unit,
  goal: 'reported',
  met: true,
});

const rounded = (value: number): number => Number(value.toPrecision(3));

/** Writes `bench/results/NAME.json` and prints the same as a table. */
export const writeResults = (name: string, figures: readonly Figure[], left: readonly string[]): void => {
  const [cpu] = cpus();
  const machine = { cpu: cpu?.model ?? 'unknown', cores: cpus().length, node: process.version };
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(
    join(FOLDER, `${name}.json`),
    `${JSON.stringify({ name, date: today(), machine, figures, leftOut: left }, null, 2)}\n`,
  );
  const width = Math.max(...figures.map((one) => one.figure.length));
  for (const one of figures) {
    const mark = one.met ? 'met' : 'NOT MET';
    process.stdout.write(
      `${one.figure.padEnd(width)}  ${String(one.value).padStart(10)} ${one.unit.padEnd(6)}  ${one.goal.padEnd(16)} ${mark}\n`,
    );
  }
  for (const reason of left) process.stdout.write(`left out: ${reason}\n`);
};
