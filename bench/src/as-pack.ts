import { type ActionPlan, loadPacks, makePlan, makeSlice, parseDay } from '@holdpoint/engine';
import { stringify } from 'yaml';
import type { BenchRule } from './rule-sets.ts';
import { BENCH_SCHEMA } from './schema.ts';

/** A rule set written out as a pack of law documents and read back through the engine's own authoring. */
export const planRuleSet = (rules: readonly BenchRule[]): ActionPlan => {
  const { packs, findings } = loadPacks(BENCH_SCHEMA, [{ folder: 'bench', files: packFiles(rules) }]);
  const [pack] = packs;
  if (pack === undefined) throw new Error(JSON.stringify(findings[0]));
  const today = parseDay('2026-01-01') ?? 0;
  return makePlan(makeSlice([pack], { jurisdiction: 'bench', lawOn: today, knownOn: today })).forAction('transfer');
};

const packFiles = (rules: readonly BenchRule[]): Record<string, string> => ({
  'pack.yaml': stringify({ id: 'bench', title: 'Benchmark', layer: 'state', version: '1' }),
  'rules.yaml': stringify(
    {
      cite: 'Benchmark',
      title: 'Benchmark rules',
      'in force': { from: '2000-01-01', to: null },
      'governed by': 'act',
      read: { source: 'synthetic', on: '2000-01-01', grade: 'text' },
      says: 'Synthetic rules; no law.',
      rules: [
        ...rules.map((rule) => ({
          id: rule.id,
          [rule.effect]: ['transfer'],
          ...(rule.overrides === undefined ? {} : { overrides: rule.overrides.map((id) => `#${id}`) }),
          'when all': [rule.when],
        })),
        { id: 'silence', 'when silent on': ['transfer'], means: 'prohibited' },
      ],
    },
    { aliasDuplicateObjects: false },
  ),
});
