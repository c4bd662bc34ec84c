import {
  checkPacks,
  checkStack,
  type Engine,
  type Finding,
  formatFinding,
  type ResolvedPack,
  TooLarge,
} from '@holdpoint/engine';
import { usageError } from '../../exit-codes.ts';
import { caseLines } from '../../output/case-lines.ts';

/** What exact analysis says of a law: faults, notes for a reader's eye, and the stacks looked at. */
export interface ExactFindings {
  readonly faults: readonly Finding[];
  readonly notes: readonly Finding[];
  readonly stacks: readonly { readonly stack: string; readonly faults: number; readonly tooLarge?: string }[];
}

/** Checks the packs, and the whole law of every jurisdiction over every possible case; `only` keeps to one. */
export const exactFindings = (engine: Engine, knownOn: number, only: string | undefined): ExactFindings => {
  const jurisdictions = stacksOf(engine.packs);
  if (only !== undefined && !jurisdictions.includes(only))
    throw usageError(`--stack: no jurisdiction "${only}"; there are ${jurisdictions.join(', ')}`);
  const found = [...checkPacks(engine.schema, engine.packs)];
  const stacks = jurisdictions
    .filter((id) => only === undefined || id === only)
    .map((stack) => {
      const own = checkOne(engine, stack, knownOn);
      if (typeof own === 'string') return { stack, faults: 0, tooLarge: own };
      found.push(...own);
      return { stack, faults: own.filter(({ isNote }) => isNote !== true).length };
    });
  // The law of a higher layer stands in every stack below it; what is said of it is said once.
  const once = [
    ...new Map(found.map((one) => [`${one.code} ${one.file} ${one.limb ?? ''} ${one.found}`, one])).values(),
  ];
  return {
    faults: once.filter(({ isNote }) => isNote !== true),
    notes: once.filter(({ isNote }) => isNote === true),
    stacks,
  };
};

/** Every pack that is the law of a place; the policy of an agency comes on top of each. */
const stacksOf = (packs: readonly ResolvedPack[]): readonly string[] =>
  packs.filter(({ layer }) => layer !== 'policy').map(({ id }) => id);

const checkOne = (engine: Engine, stack: string, knownOn: number): readonly Finding[] | string => {
  try {
    return checkStack(engine, stack, knownOn);
  } catch (error) {
    if (error instanceof TooLarge) return error.message;
    throw error;
  }
};

/** A finding with the case that shows it, indented. */
export const findingLines = ({ example, ...finding }: Finding): readonly string[] => [
  formatFinding(finding),
  ...(example === undefined
    ? []
    : [`  for example, on ${example.on}`, ...caseLines(example.facts).map((line) => `    ${line}`)]),
];

/** Notes in one line, by kind. */
export const notesInOneLine = (notes: readonly Finding[]): string => {
  if (notes.length === 0) return 'no notes';
  const kinds = [...Map.groupBy(notes, ({ code }) => code)].map(([code, some]) => `${some.length} ${code}`);
  return `${notes.length} notes: ${kinds.join(', ')}; --notes prints them`;
};

/** Notes in full: facts that no rule asks and provisions without a rule as lists, the others one by one. */
export const noteLines = (notes: readonly Finding[]): readonly string[] => {
  const listed = (code: Finding['code'], title: string): readonly string[] => {
    const limbs = notes.filter((note) => note.code === code).map(({ limb = '' }) => limb);
    return limbs.length === 0 ? [] : [`${title}: ${limbs.join(', ')}`];
  };
  return [
    ...notes
      .filter(({ code }) => code !== 'unused-fact' && code !== 'provision-without-rule')
      .flatMap((note) => findingLines(note)),
    ...listed('unused-fact', 'facts that no rule of any pack asks'),
    ...listed('provision-without-rule', 'provisions without a rule'),
  ];
};
