import type { Finding } from '../authoring/finding.ts';
import type { CheckedPack, CheckedProvision } from '../authoring/read-pack.ts';
import type { FactSchema } from '../facts/fact-schema.ts';
import { checkRules } from './check-rules.ts';
import { hashOf } from './canonical.ts';
import type { OpenQuestion } from './norm.ts';
import { packScope, type PackScope, reportUnknown } from './pack-scope.ts';
import { ConditionResolver } from './resolve-condition.ts';
import { resolveExamples } from './resolve-examples.ts';
import { resolveOverrides } from './resolve-overrides.ts';
import { resolveRule, toSpan } from './resolve-rule.ts';
import type { Injunction, ProvisionHead, ResolvedPack } from './resolved-pack.ts';

export interface PackResolution {
  readonly pack: ResolvedPack | undefined;
  readonly findings: readonly Finding[];
}

/** Resolves every name in a checked pack. With any finding there is no pack: half a law decides nothing. */
export const resolvePack = (schema: FactSchema, checked: CheckedPack): PackResolution => {
  const scope = packScope(checked);
  checkRules(scope);
  const overrides = resolveOverrides(scope);
  const resolver = new ConditionResolver(schema, scope);
  const norms = scope.rules.flatMap((placed) => resolveRule(scope, resolver, overrides, placed));
  const { text } = checked;
  const content = {
    id: text.id,
    title: text.title,
    version: text.version,
    layer: text.layer,
    under: text.under,
    place: text.place,
    doesNotReach: text['does not reach'],
    provisions: checked.provisions.map(headOf),
    norms,
    injunctions: checked.provisions.flatMap((provision) => injunctionsOf(scope, provision)),
    questions: checked.provisions.flatMap((provision) => questionsOf(text.id, provision)),
    tables: checked.tables,
    courtHolidays: checked.courtHolidays,
    examples: checked.provisions.flatMap((provision) => resolveExamples(schema, scope, provision)),
  };
  if (scope.findings.length > 0) return { pack: undefined, findings: scope.findings };
  return { pack: { ...content, hash: hashOf({ ...content, examples: [] }) }, findings: [] };
};

const headOf = ({ name, text }: CheckedProvision): ProvisionHead => ({
  name,
  cite: text.cite,
  title: text.title,
  says: text.says.trim(),
  from: text['in force'].from,
  to: text['in force'].to,
  grade: text.read.grade,
  source: text.read.source,
  readOn: text.read.on,
  rules: text.rules.length,
});

const questionsOf = (pack: string, { name, text }: CheckedProvision): OpenQuestion[] =>
  text.questions.map((question) => ({
    id: `${pack}/${name}#${question.id}`,
    cite: text.cite,
    asks: question.asks,
    untilSettled: question['until settled'],
    ...(question['settled by'] === undefined ? {} : { settledBy: question['settled by'] }),
  }));

const injunctionsOf = (scope: PackScope, provision: CheckedProvision): Injunction[] =>
  provision.text.events.map((event, index) => {
    const ids = provision.text.rules.map((rule) => rule.id);
    for (const id of event.rules ?? []) {
      if (!ids.includes(id)) reportUnknown(scope, provision, ['events', index, 'rules'], 'rule', id, ids);
    }
    const norms = (event.rules ?? ids).map((id) => `${scope.pack.text.id}/${provision.name}#${id}`);
    return { norms, ...toSpan(event.during), cite: event.cite };
  });
