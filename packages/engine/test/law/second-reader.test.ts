import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { isAction } from '../../src/facts/vocabulary/actions.ts';
import { LAW, ROOT, TODAY } from './the-law.ts';

interface ReadersCase {
  readonly name: string;
  readonly on: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly expect: Readonly<Record<string, string>>;
  readonly duties?: readonly string[];
}

const FOLDER = join(ROOT, 'fixtures', 'second-reader');

// The cases were written and answered from the digest and the text by a reader who had not seen the encoding.
describe.each(readdirSync(FOLDER).filter((name) => name.endsWith('.yaml')))('the second reader of %s', (file) => {
  const { pack, examples } = parse(readFileSync(join(FOLDER, file), 'utf8')) as {
    pack: string;
    examples: ReadersCase[];
  };

  it.each(examples.map((one) => [one.name, one] as const))('%s', (_, one) => {
    const actions = Object.keys(one.expect).filter(isAction);
    const text = { id: one.name, jurisdiction: pack, on: one.on, knownOn: undefined, facts: one.facts };
    const { answers } = LAW.decide(text, { today: TODAY, actions });
    expect(Object.fromEntries(answers.map((answer) => [answer.action, answer.answer]))).toEqual(one.expect);
  });
});
