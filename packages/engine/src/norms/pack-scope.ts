import type { CheckedPack, CheckedProvision } from '../authoring/read-pack.ts';
import type { RuleText } from '../authoring/provision-schema.ts';
import type { Finding, FindingCode } from '../authoring/finding.ts';
import { limbOf } from '../authoring/check-document.ts';
import type { YamlPath } from '../authoring/yaml-source.ts';
import { closest } from '../facts/closest.ts';

/** One rule with the provision it stands in. */
export interface PlacedRule {
  readonly provision: CheckedProvision;
  readonly rule: RuleText;
  readonly index: number;
  /** `pack/provision#rule`. */
  readonly id: string;
}

/** Everything the resolver looks names up in, and where it leaves its findings. */
export interface PackScope {
  readonly pack: CheckedPack;
  readonly rules: readonly PlacedRule[];
  readonly findings: Finding[];
}

export const packScope = (pack: CheckedPack): PackScope => ({
  pack,
  rules: pack.provisions.flatMap((provision) =>
    provision.text.rules.map((rule, index) => ({
      provision,
      rule,
      index,
      id: `${pack.text.id}/${provision.name}#${rule.id}`,
    })),
  ),
  findings: [],
});

export const rulePath = (placed: PlacedRule, ...rest: YamlPath): YamlPath => ['rules', placed.index, ...rest];

/** Leaves a finding at a place inside a provision. */
export const report = (
  scope: PackScope,
  provision: CheckedProvision,
  path: YamlPath,
  code: FindingCode,
  words: { found: string; expected: string; remedy: string },
): void => {
  const { file, value } = provision.source;
  scope.findings.push({ code, file, ...provision.source.locate(path), ...limbOf(value, path), ...words });
};

/** Reports a name that nothing answers to, with the nearest one that something does. */
export const reportUnknown = (
  scope: PackScope,
  provision: CheckedProvision,
  path: YamlPath,
  what: string,
  name: string,
  known: readonly string[],
): void => {
  const near = closest(name, known);
  report(scope, provision, path, 'unknown-reference', {
    found: `${what} "${name}"`,
    expected: known.length === 0 ? `a ${what} that exists (there is none)` : `a ${what} that exists`,
    remedy: near === undefined ? `write one of: ${known.slice(0, 20).join(', ')}` : `write "${near}"?`,
  });
};
