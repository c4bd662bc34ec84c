import { Engine } from '../src/answer/engine.ts';
import { formatFinding } from '../src/authoring/finding.ts';
import type { PackFiles } from '../src/authoring/pack-files.ts';
import { VOCABULARY } from '../src/facts/vocabulary/vocabulary.ts';
import { loadPacks } from '../src/norms/load-packs.ts';

/** A pack whose only provision has the rules given as YAML, indented by two spaces. */
export const packOf = (
  id: string,
  layer: string,
  rules: string,
  more: { head?: string; provision?: string } = {},
): PackFiles => ({
  folder: `law/${id}`,
  files: {
    'pack.yaml': `id: ${id}\ntitle: ${id}\nlayer: ${layer}\nversion: "1"\n${more.head ?? ''}`,
    'code.yaml': `cite: ${id} § 1
title: A synthetic provision
in force: { from: 2000-01-01, to: null }
governed by: act
read: { source: synthetic, on: 2000-01-01, grade: text }
says: Synthetic.
${more.provision ?? ''}
rules:
${rules}
`,
  },
});

/** An engine over synthetic packs; a fault in them ends the test. */
export const engineOf = (...packs: readonly PackFiles[]): Engine => {
  const { packs: resolved, findings } = loadPacks(VOCABULARY, packs);
  if (findings.length > 0) throw new Error(findings.map(formatFinding).join('\n'));
  return new Engine(resolved);
};

/** The answer of an engine on one action of one synthetic case. */
export const answerOn = (
  engine: Engine,
  action: 'hold' | 'transfer' | 'notify-release-date' | 'interview',
  facts: Record<string, unknown>,
  options: { on?: string; knownOn?: string; jurisdiction?: string } = {},
) => {
  const text = {
    id: 'case',
    jurisdiction: options.jurisdiction ?? 'st',
    on: options.on ?? '2026-03-02',
    knownOn: options.knownOn,
    facts,
  };
  const [answer] = engine.decide(text, { today: '2026-11-22', actions: [action] }).answers;
  if (answer === undefined) throw new Error('no answer');
  return answer;
};
