import type { CheckedProvision } from '@holdpoint/engine';
import { isAction } from '@holdpoint/engine';
import type { BookPack } from './law-book.ts';
import { plainWords } from './words.ts';

/** A worked example with what came of it on this engine. */
export interface ExampleView {
  readonly name: string;
  readonly on: string;
  /** What is known in the example, line by line. */
  readonly facts: readonly string[];
  readonly expected: readonly string[];
  /** The limb that must decide. */
  readonly by?: string;
  readonly passes: boolean;
  /** What the engine answered instead, where it does not pass. */
  readonly instead: readonly string[];
}

/** The worked examples of a provision; each was run before, and its differences stand in the pack. */
export const examplesOf = (pack: BookPack, provision: CheckedProvision): ExampleView[] =>
  pack.resolved.examples
    .filter((example) => example.provision === provision.name)
    .map((example) => {
      const differences = pack.differences.filter(
        (finding) => finding.file === example.file && finding.line === example.line,
      );
      const { by } = example.expect;
      return {
        name: example.name,
        on: example.on,
        facts: Object.entries(example.facts).map(([key, value]) => `${key}: ${plainWords(value)}`),
        expected: expectedOf(example.expect),
        ...(typeof by === 'string' ? { by } : {}),
        passes: differences.length === 0,
        instead: differences.map(({ found, expected }) => `found ${found}, expected ${expected}`),
      };
    });

const expectedOf = (expect: Readonly<Record<string, unknown>>): string[] =>
  Object.entries(expect)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => {
      if (isAction(key)) return `${key} ${plainWords(value)}`;
      if (key === 'by') return `decided by ${plainWords(value)}`;
      if (key === 'missing') return `must ask for ${plainWords(value)}`;
      return key === 'duties' ? `owes ${plainWords(value)}` : `${key} ${plainWords(value)}`;
    });
