import type { Finding } from '../authoring/finding.ts';
import { type Action, isAction } from '../facts/vocabulary/actions.ts';
import type { ResolvedPack, WorkedExample } from '../norms/resolved-pack.ts';
import type { ActionAnswer } from './answer.ts';
import { CaseError, type Engine } from './engine.ts';

/** Runs the worked examples of a pack under the whole law of its place; what differs is a finding at the example. */
export const runExamples = (engine: Engine, pack: ResolvedPack, today: string): readonly Finding[] =>
  pack.examples.flatMap((example) => runExample(engine, pack, example, today));

const runExample = (engine: Engine, pack: ResolvedPack, example: WorkedExample, today: string): Finding[] => {
  const fail = (found: string, expected: string): Finding => ({
    code: 'example-fails',
    file: example.file,
    line: example.line,
    column: 1,
    limb: `example "${example.name}"`,
    found,
    expected,
    remedy: 'go back to the text: correct the rule or the example, whichever is wrong',
  });
  const actions = Object.keys(example.expect).filter(isAction);
  try {
    const options = { today, jurisdiction: pack.id, actions };
    const text = { id: example.name, jurisdiction: pack.id, on: example.on, knownOn: undefined, facts: example.facts };
    const { answers } = engine.decide(text, options);
    return compare(answers, example.expect).map(({ found, expected }) => fail(found, expected));
  } catch (error) {
    if (error instanceof CaseError)
      return error.faults.map((fault) => fail(fault, 'facts as docs/case-format.md has them'));
    throw error;
  }
};

interface Difference {
  readonly found: string;
  readonly expected: string;
}

const compare = (answers: readonly ActionAnswer[], expect: Readonly<Record<string, unknown>>): Difference[] => {
  const differences: Difference[] = [];
  for (const answer of answers) {
    const expected = expect[answer.action];
    if (answer.answer !== expected) {
      const why = answer.by.map((rule) => rule.cite).join(', ') || 'no rule';
      const missing =
        answer.missing.length === 0 ? '' : `; missing: ${answer.missing.map((fact) => fact.fact).join(', ')}`;
      differences.push({ found: `${answer.action}: ${answer.answer} (${why}${missing})`, expected: String(expected) });
    }
  }
  const [first] = answers;
  if (first !== undefined) differences.push(...compareFirst(first, expect));
  return differences;
};

const compareFirst = (first: ActionAnswer, expect: Readonly<Record<string, unknown>>): Difference[] => {
  const differences: Difference[] = [];
  const { by, missing, duties } = expect;
  const cites = first.by.flatMap((rule) => [rule.cite, ...rule.limbs]);
  if (typeof by === 'string' && !cites.some((cite) => cite === by || cite.endsWith(by))) {
    differences.push({ found: `decided by ${cites.join(', ') || 'nothing'}`, expected: `by ${by}` });
  }
  if (Array.isArray(missing)) {
    const named = first.missing.map((fact) => fact.fact);
    const absent = missing.filter((fact) => !named.includes(String(fact)));
    if (absent.length > 0)
      differences.push({
        found: `missing: ${named.join(', ') || 'nothing'}`,
        expected: `missing: ${missing.join(', ')}`,
      });
  }
  if (Array.isArray(duties)) {
    const owed = first.duties.map((duty): Action => duty.action);
    const absent = duties.filter((duty) => !owed.includes(duty as Action));
    if (absent.length > 0)
      differences.push({ found: `duties: ${owed.join(', ') || 'none'}`, expected: `duties: ${duties.join(', ')}` });
  }
  return [...differences, ...compareLayers(first, expect.layers)];
};

/** What single layers say by themselves, where another layer's answer would hide a slip. */
const compareLayers = ({ action, layers }: ActionAnswer, expected: unknown): Difference[] =>
  isMapping(expected)
    ? Object.entries(expected).flatMap(([pack, says]) => {
        const layer = layers.find((one) => one.pack === pack);
        if (layer?.says === says) return [];
        const found =
          layer === undefined
            ? `no layer ${pack} among ${layers.map((one) => one.pack).join(', ')}`
            : `${action}: ${pack} alone says ${layer.says} (${layer.by.join(', ') || 'no rule'})`;
        return [{ found, expected: `${pack} alone: ${String(says)}` }];
      })
    : [];

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
