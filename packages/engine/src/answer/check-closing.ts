import type { Finding } from '../authoring/finding.ts';
import { ACTIONS } from '../facts/vocabulary/actions.ts';
import type { ResolvedPack } from '../norms/resolved-pack.ts';

/** The acts on which a pack says nothing of what its silence means: each must be said, be it only "unsettled". */
export const checkClosing = (pack: ResolvedPack): readonly Finding[] => {
  const closed = new Set(pack.norms.filter((norm) => norm.kind === 'closes').map((norm) => norm.action));
  return ACTIONS.filter((action) => !closed.has(action)).map((action): Finding => ({
    code: 'no-closing-norm',
    file: `law/${pack.id}/pack.yaml`,
    line: 1,
    column: 1,
    limb: action,
    found: `no rule says what it means that ${pack.id} is silent on ${action}`,
    expected: 'a closing norm for every act',
    remedy: 'add the act to "when silent on" with the authority, or with "means: unsettled"',
  }));
};
