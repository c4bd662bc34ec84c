import type { CheckedProvision } from '../authoring/read-pack.ts';
import type { YamlPath } from '../authoring/yaml-source.ts';
import { isObject } from '../facts/read-value.ts';
import { type PackScope, type PlacedRule, report, reportUnknown, rulePath } from './pack-scope.ts';

/** How a table says that it settles whether an offense is listed. */
const LISTS = 'lists: ';

const EFFECTS = ['permits', 'prohibits', 'requires', 'defines', 'when silent on'] as const;

/** Faults that the schema cannot see, because they lie between parts of a document. */
export const checkRules = (scope: PackScope): void => {
  for (const placed of scope.rules) {
    checkEffects(scope, placed);
    checkGoverned(scope, placed);
    walk(placed.rule, rulePath(placed), (value, path) => checkPart(scope, placed, value, path));
  }
  checkOnce(
    scope,
    scope.rules.flatMap((placed) => named(placed.provision, rulePath(placed, 'id'), 'rule', placed.id)),
  );
  checkOnce(
    scope,
    scope.rules.flatMap((placed) => named(placed.provision, rulePath(placed, 'defines'), 'term', placed.rule.defines)),
  );
  for (const provision of scope.pack.provisions) {
    const { examples, questions } = provision.text;
    checkOnce(
      scope,
      examples.flatMap(({ name }, index) => named(provision, ['examples', index, 'name'], 'example', name)),
    );
    checkOnce(
      scope,
      questions.flatMap(({ id }, index) => named(provision, ['questions', index, 'id'], 'question', id)),
    );
  }
};

const checkEffects = (scope: PackScope, placed: PlacedRule): void => {
  const effects = EFFECTS.filter((effect) => placed.rule[effect] !== undefined);
  if (effects.length < 2) return;
  report(scope, placed.provision, rulePath(placed, effects[1] ?? ''), 'wrong-value', {
    found: effects.map((effect) => `"${effect}"`).join(' and '),
    expected: 'one effect in a rule',
    remedy: 'write a rule for each',
  });
};

const checkGoverned = (scope: PackScope, placed: PlacedRule): void => {
  const governed = placed.rule['governed by'] ?? placed.provision.text['governed by'];
  if (governed !== 'conviction' || placed.rule.defines !== undefined) return;
  let speaks = false;
  walk(placed.rule, [], (value) => {
    if (Object.keys(value).some((key) => key.endsWith(' conviction'))) speaks = true;
  });
  if (speaks) return;
  report(scope, placed.provision, rulePath(placed), 'missing-key', {
    found: 'a rule governed by the conviction that speaks of none',
    expected: 'a limb "some conviction" in the rule itself',
    remedy: 'add the limb, or correct "governed by"',
  });
};

const checkPart = (
  scope: PackScope,
  placed: PlacedRule,
  value: Readonly<Record<string, unknown>>,
  path: YamlPath,
): void => {
  const isLimb = path.length > rulePath(placed).length + 1;
  const says = Object.keys(value).filter((key) => key !== 'cite' && key !== 'note');
  if (isLimb && says.length === 0) {
    report(scope, placed.provision, path, 'missing-key', {
      found: 'a limb without a condition',
      expected: 'at least one fact',
      remedy: 'write the condition; a limb that says nothing would always hold',
    });
  }
  const tables = scope.pack.tables.flatMap((table) =>
    table.fills.flatMap((fill) => (fill.startsWith(LISTS) ? [fill.slice(LISTS.length)] : [])),
  );
  for (const name of [value.listed ?? []].flat()) {
    if (!tables.includes(String(name)))
      reportUnknown(scope, placed.provision, [...path, 'listed'], 'table', String(name), tables);
  }
};

/** Visits every mapping inside the limbs of a rule, with its place. */
const walk = (
  value: unknown,
  path: YamlPath,
  visit: (value: Readonly<Record<string, unknown>>, path: YamlPath) => void,
): void => {
  if (Array.isArray(value)) value.forEach((one, index) => walk(one, [...path, index], visit));
  if (!isObject(value)) return;
  visit(value, path);
  for (const [key, one] of Object.entries(value)) {
    if (!['read', 'duty', 'limits', 'clock'].includes(key)) walk(one, [...path, key], visit);
  }
};

interface Named {
  readonly provision: CheckedProvision;
  readonly path: YamlPath;
  readonly what: string;
  readonly name: string;
}

const named = (provision: CheckedProvision, path: YamlPath, what: string, name: string | undefined): Named[] =>
  name === undefined ? [] : [{ provision, path, what, name }];

const checkOnce = (scope: PackScope, names: readonly Named[]): void => {
  const seen = new Set<string>();
  for (const { provision, path, what, name } of names) {
    if (seen.has(name)) {
      report(scope, provision, path, 'duplicate-id', {
        found: `a second ${what} "${name}"`,
        expected: `each ${what} once`,
        remedy: 'rename one of them',
      });
    }
    seen.add(name);
  }
};
