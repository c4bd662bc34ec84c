import type { Norm } from '../src/norms/norm.ts';
import { type IsShared, mutantsOf } from './mutate-expression.ts';

/** A rule's norms, one for each of its acts, changed by one slip; no norms at all = the rule forgotten. */
export interface RuleMutant {
  readonly rule: string;
  readonly change: string;
  readonly norms: readonly Norm[];
}

/** Every slip that could be made in writing one rule. Its acts share their words, so they are changed together. */
export const ruleMutants = (norms: readonly Norm[], isShared: IsShared): readonly RuleMutant[] => {
  const [first] = norms;
  if (first === undefined) return [];
  const mutant = (change: string, changed: readonly Norm[]): RuleMutant => ({ rule: first.id, change, norms: changed });
  const all = (change: string, part: (norm: Norm) => Partial<Norm>): RuleMutant =>
    mutant(
      change,
      norms.map((norm) => ({ ...norm, ...part(norm) })),
    );
  return [
    mutant('rule forgotten', []),
    ...norms.flatMap((norm) =>
      norms.length > 1
        ? [
            mutant(
              `${norm.action} forgotten`,
              norms.filter((other) => other !== norm),
            ),
          ]
        : [],
    ),
    ...effectMutants(first, all),
    ...first.overrides.map((id) =>
      all(`does not override ${id}`, (norm) => ({ overrides: norm.overrides.filter((other) => other !== id) })),
    ),
    ...(first.voids.length > 0 ? [all('voids nothing', () => ({ voids: [] }))] : []),
    ...mutantsOf(first.condition, isShared).map(({ change }, index) =>
      all(change, (norm) => ({ condition: mutantsOf(norm.condition, isShared)[index]?.expression ?? norm.condition })),
    ),
  ];
};

const effectMutants = (
  first: Norm,
  all: (change: string, part: (norm: Norm) => Partial<Norm>) => RuleMutant,
): readonly RuleMutant[] => {
  switch (first.kind) {
    case 'permits':
      return [all('prohibits', () => ({ kind: 'prohibits' })), all('requires', () => ({ kind: 'requires' }))];
    case 'prohibits':
      return [all('permits', () => ({ kind: 'permits' }))];
    case 'requires':
      return [all('permits', () => ({ kind: 'permits' }))];
    case 'closes':
      return first.silenceMeans === 'permitted'
        ? [all('silence prohibits', () => ({ silenceMeans: 'prohibited' }))]
        : [all('silence permits', () => ({ silenceMeans: 'permitted' }))];
  }
};
