import type { Finding } from '../../authoring/finding.ts';
import { type Day, formatDay } from '../../facts/day.ts';
import { writeFacts } from '../../facts/write-facts.ts';
import type { Norm } from '../../norms/norm.ts';
import { type Action, ACTIONS } from '../../facts/vocabulary/actions.ts';
import type { Engine, Law } from '../../answer/engine.ts';
import { type Example, judgeNorms, type LayerCase } from './judge-norms.ts';
import type { LayerPair } from './layer-pairs.ts';
import { daysToTry, lawsOf, speaksFrom } from './law-spans.ts';

/**
 * What exact analysis finds in the whole law of a jurisdiction, on every day since its own law began: norms that never
 * apply, norms that change nothing, layers in which a command meets a prohibition, cases on which nothing speaks.
 */
export const checkStack = (engine: Engine, jurisdiction: string, knownOn: Day): readonly Finding[] => {
  const laws = lawsOf(engine, jurisdiction, knownOn);
  return ACTIONS.flatMap((action) => checkAction(engine, laws, { action, knownOn }));
};

/** What has been seen of one norm under any law. */
interface Seen {
  readonly norm: Norm;
  isAlive: boolean;
  isTelling: boolean;
  example: Example | undefined;
}

const checkAction = (
  engine: Engine,
  laws: readonly Law[],
  { action, knownOn }: { readonly action: Action; readonly knownOn: Day },
): Finding[] => {
  const seen = new Map<string, Seen>();
  const cases = new Map<string, Finding>();
  const report = (key: string, finding: Finding): void => {
    if (!cases.has(key)) cases.set(key, finding);
  };
  for (const law of laws) {
    const plan = law.plan.forAction(action);
    for (const act of daysToTry(plan, law.plan.slice.lawSpan)) {
      const judged = judgeNorms(engine.schema, law, action, act);
      for (const { norm } of plan.norms) {
        const one = seen.get(norm.id) ?? { norm, isAlive: false, isTelling: false, example: undefined };
        one.isAlive ||= judged.alive.has(norm.id);
        one.isTelling ||= judged.telling.has(norm.id);
        if (!one.isTelling) one.example ??= judged.applies(norm.id);
        seen.set(norm.id, one);
      }
      for (const gap of judged.gaps) {
        const pack = law.plan.slice.layers[gap.layer]?.pack ?? '';
        if (act >= speaksFrom(engine, pack, knownOn)) report(`gap ${gap.layer}`, gapFinding(engine, law, action, gap));
      }
      for (const one of judged.conflicts) report(`conflict ${one.layer}`, conflictFinding(engine, law, action, one));
      for (const pair of judged.pairs())
        report(`pair ${pair.higher.id} ${pair.lower.id}`, disagreementFinding(engine, action, pair));
    }
  }
  return [...[...seen.values()].flatMap((one) => normFindings(engine, action, one)), ...cases.values()];
};

const normFindings = (engine: Engine, action: Action, { norm, isAlive, isTelling, example }: Seen): Finding[] => {
  const at = { file: `law/${norm.pack}/${norm.provision}.yaml`, line: 1, column: 1, limb: `${norm.cite} on ${action}` };
  if (!isAlive) {
    return [
      {
        ...at,
        code: 'dead-norm',
        found: 'no possible case in which this rule applies',
        expected: 'a rule that some case meets',
        remedy: 'look for two limbs that exclude each other, or for a value that no fact can have',
      },
    ];
  }
  if (isTelling || mayBeSilent(norm)) return [];
  return [
    {
      ...at,
      code: 'shadowed-norm',
      found: 'a rule without which its layer would say the same in every possible case',
      expected: 'a rule that makes a difference, or one kept for its citation',
      remedy: 'keep it if the law says the same twice; else look for a condition that is too narrow',
      isNote: true,
      ...exampleOf(engine, example),
    },
  ];
};

/** Rules that are written though they change no answer: law at second hand, duties with words of their own, open closing norms. */
const mayBeSilent = (norm: Norm): boolean =>
  !norm.canLift || norm.duty !== undefined || norm.voids.length > 0 || norm.silenceMeans === 'unsettled';

const exampleOf = (engine: Engine, example: Example | undefined): Pick<Finding, 'example'> =>
  example === undefined
    ? {}
    : { example: { on: formatDay(example.act), facts: writeFacts(engine.schema, example.facts) } };

const layerPlace = (law: Law, layer: number) => {
  const pack = law.plan.slice.layers[layer]?.pack ?? '';
  return { file: `law/${pack}/pack.yaml`, line: 1, column: 1 };
};

const gapFinding = (engine: Engine, law: Law, action: Action, gap: LayerCase): Finding => ({
  ...layerPlace(law, gap.layer),
  code: 'gap',
  limb: action,
  found: 'a possible case on which no rule of this pack speaks, not even one on silence',
  expected: 'a closing norm for every act and every agency',
  remedy: 'add the agency to a closing norm, with the authority or with "means: unsettled"',
  ...exampleOf(engine, gap),
});

const conflictFinding = (engine: Engine, law: Law, action: Action, one: LayerCase): Finding => ({
  ...layerPlace(law, one.layer),
  code: 'contradiction',
  limb: action,
  found: 'a possible case in which one rule of this pack commands the act and another forbids it',
  expected: 'a cited edge between them, or a case for counsel',
  remedy: 'if the law ranks them, write "overrides"; else leave it: the answer is unsettled and shows both',
  isNote: true,
  ...exampleOf(engine, one),
});

/** Both citations stand in it, and it stands at the lower norm; at the higher where the lower is the agency's own policy. */
const disagreementFinding = (engine: Engine, action: Action, pair: LayerPair): Finding => {
  const { higher, lower, answer } = pair;
  const { pack, provision } = lower.layer === 'policy' ? higher : lower;
  return {
    file: `law/${pack}/${provision}.yaml`,
    line: 1,
    column: 1,
    code: 'layers-disagree',
    limb: action,
    found: `a possible case in which ${higher.cite} (${higher.pack}) ${verbOf(higher)} the act and ${lower.cite} (${lower.pack}) ${verbOf(lower)} it`,
    expected: 'a cited norm that ranks the layers, or a case for counsel',
    remedy:
      answer === 'unsettled'
        ? 'if the higher law claims the field, write "voids"; else leave it: the answer is unsettled and shows both'
        : 'leave it: the higher law wins, the answer is prohibited and shows both; counsel sees it in law/COVERAGE.md',
    isNote: true,
    ...exampleOf(engine, pair),
  };
};

const verbOf = ({ kind }: Norm): string =>
  kind === 'requires' ? 'commands' : kind === 'permits' ? 'leaves' : 'forbids';
