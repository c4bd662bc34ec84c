import { describe, expect, it } from 'vitest';
import { checkClosing } from '../../src/answer/check-closing.ts';
import { runExamples } from '../../src/answer/run-examples.ts';
import { formatFinding } from '../../src/authoring/finding.ts';
import { FINDINGS, LAW, TODAY } from './the-law.ts';

it('the law documents have no fault', () => {
  expect(FINDINGS).toEqual([]);
});

describe.each(LAW.packs.map((pack) => [pack.id, pack] as const))('pack %s', (_, pack) => {
  it('says for every act what its silence means', () => {
    expect(checkClosing(pack).map(formatFinding)).toEqual([]);
  });

  it('cites, dates and grades every norm', () => {
    for (const norm of pack.norms) {
      expect(norm.cite, norm.id).not.toBe('');
      expect(norm.source, norm.id).not.toBe('');
      expect(norm.says, norm.id).not.toBe('');
      expect(norm.inForce.from, norm.id).toBeLessThan(norm.inForce.to);
    }
  });

  it.each(pack.examples.map((example) => [`${example.provision}: ${example.name}`, example] as const))(
    '%s',
    (_name, example) => {
      expect(runExamples(LAW, { ...pack, examples: [example] }, TODAY).map(formatFinding)).toEqual([]);
    },
  );
});
