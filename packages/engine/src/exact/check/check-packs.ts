import type { Finding } from '../../authoring/finding.ts';
import type { FactSchema } from '../../facts/fact-schema.ts';
import type { Expression } from '../../norms/expression.ts';
import type { ProvisionHead, ResolvedPack } from '../../norms/resolved-pack.ts';

/** What can be said of packs without analysis: versions that leave days out or share them, and what is written for nothing. */
export const checkPacks = (schema: FactSchema, packs: readonly ResolvedPack[]): readonly Finding[] => [
  ...packs.flatMap((pack) => [...versionFindings(pack), ...withoutRule(pack)]),
  ...unusedFacts(schema, packs),
];

/** The versions of one citation must follow each other day by day. */
const versionFindings = (pack: ResolvedPack): Finding[] =>
  [...Map.groupBy(pack.provisions, (one) => `${one.cite}\n${one.title.replace(/ \(.*\)$/, '')}`).values()].flatMap(
    (versions) => {
      const inOrder = versions.toSorted((a, b) => (a.from < b.from ? -1 : 1));
      return inOrder.slice(1).flatMap((version, index): Finding[] => {
        const before = inOrder[index];
        if (before === undefined || before.to === version.from) return [];
        const isGap = before.to !== null && before.to < version.from;
        return [
          {
            ...placeOf(pack, version),
            code: isGap ? 'version-gap' : 'version-overlap',
            found: `${version.cite} from ${version.from}, while ${before.name} ends ${before.to ?? 'never'}`,
            expected: 'each version to begin on the day the one before it ends',
            remedy: isGap ? 'add the version in between' : 'end the earlier version where the later one begins',
            ...(isGap ? {} : { isNote: true as const }),
          },
        ];
      });
    },
  );

const withoutRule = (pack: ResolvedPack): Finding[] =>
  pack.provisions
    .filter((provision) => provision.rules === 0)
    .map((provision) => ({
      ...placeOf(pack, provision),
      code: 'provision-without-rule',
      found: 'a provision with no rule',
      expected: 'at least one rule or term, be it only one that leaves the act open',
      remedy: 'write what it says as a rule; keep it if its examples show that it changes nothing',
      isNote: true,
    }));

const placeOf = (pack: ResolvedPack, provision: ProvisionHead) => ({
  file: `law/${pack.id}/${provision.name}.yaml`,
  line: 1,
  column: 1,
  limb: provision.cite,
});

/** Facts that a case may state and that no rule of any pack asks. */
const unusedFacts = (schema: FactSchema, packs: readonly ResolvedPack[]): Finding[] => {
  const used = new Set<string>();
  const visit = (expression: Expression, list: string): void => {
    switch (expression.op) {
      case 'all':
      case 'any':
        for (const part of expression.of) visit(part, list);
        return;
      case 'not':
        return visit(expression.of, list);
      case 'some':
        used.add(expression.list);
        return visit(expression.where, expression.list);
      case 'fact':
        used.add(expression.path[0] ?? '');
        return;
      case 'field':
        used.add(`${list} ${expression.key}`);
        return;
      default:
    }
  };
  for (const pack of packs) {
    for (const { condition } of pack.norms) visit(condition, '');
    for (const table of pack.tables)
      if (table.fills.length > 0) for (const list of schema.lists) used.add(`${list.key} statute`);
  }
  const keys = [
    ...schema.facts.map(({ key }) => key),
    ...schema.lists.flatMap(({ key, fields }) => [key, ...fields.map((field) => `${key} ${field.key}`)]),
  ];
  return keys
    .filter((key) => !used.has(key))
    .map((key) => ({
      code: 'unused-fact',
      file: 'law/case.schema.json',
      line: 1,
      column: 1,
      limb: key,
      found: 'a fact that no rule of any pack asks',
      expected: 'facts on which some law turns',
      remedy: 'leave it if a record needs it; else take it out of the vocabulary',
      isNote: true,
    }));
};
