import type { CheckedProvision, RuleText } from '@holdpoint/engine';
import { wordsOfAction } from './action-words.ts';
import { wordsOfBound } from './agency-words.ts';
import { type WordsScope, wordsOfLimb } from './condition-words.ts';
import { dutyView, type Entry } from './duty-view.ts';
import type { BookPack } from './law-book.ts';
import { type Reading, readingOf } from './reading-view.ts';
import { relationsOf } from './relations.ts';
import type { Statement } from './statement.ts';
import { isMapping, plainWords, type Words } from './words.ts';

/** One kind of condition of a rule: `applies where at least one of these holds`. */
export interface ConditionView {
  readonly label: string;
  readonly points: readonly Statement[];
}

export type Effect = 'permits' | 'prohibits' | 'requires' | 'defines' | 'on silence';

/** One rule as a reader sees it. */
export interface RuleView {
  readonly id: string;
  readonly anchor: string;
  /** The subdivision, or the rule's id where it has none. */
  readonly cite: string;
  readonly effect: Effect;
  /** What the rule does, in a sentence. */
  readonly sentence: string;
  readonly says?: string;
  /** Whom it binds, in words; everybody where there is none. */
  readonly binds: readonly string[];
  readonly conditions: readonly ConditionView[];
  /** The rules that this one defeats, and those that defeat it. */
  readonly defeats: readonly Words[];
  readonly defeatedBy: readonly Words[];
  readonly papers: readonly string[];
  readonly by?: string;
  readonly duty: readonly Entry[];
  /** Where the rule was read elsewhere, or with another grade, than its provision. */
  readonly read?: Reading;
  /** What else a reader must know: limits of the grade, lower layers, governing date, keys without words of their own. */
  readonly remarks: readonly string[];
}

/** A rule of a provision in words. */
export const ruleView = (scope: WordsScope, pack: BookPack, provision: CheckedProvision, rule: RuleText): RuleView => ({
  id: rule.id,
  anchor: `rule-${rule.id}`,
  cite: rule.cite ?? rule.id,
  ...effectOf(rule),
  ...(rule.says === undefined ? {} : { says: rule.says.trim() }),
  binds: wordsOfBound(rule.for, pack.checked.text.groups),
  conditions: conditionsOf(scope, asWritten(provision, rule)),
  ...relationsOf(pack, provision, rule),
  papers: rule.papers ?? [],
  ...(rule.by === undefined ? {} : { by: rule.by }),
  duty: rule.duty === undefined ? [] : dutyView(rule.duty),
  ...(rule.read === undefined ? {} : { read: readingOf(rule.read) }),
  remarks: [...remarksOf(rule), ...limitsOf(pack, provision, rule)],
});

const effectOf = (rule: RuleText): { effect: Effect; sentence: string } => {
  const acts = (actions: readonly string[]): string => actions.map(wordsOfAction).join('; ');
  if (rule.permits !== undefined)
    return { effect: 'permits', sentence: `Leaves to the agency, as a choice and no duty: ${acts(rule.permits)}.` };
  if (rule.prohibits !== undefined) return { effect: 'prohibits', sentence: `Forbids: ${acts(rule.prohibits)}.` };
  if (rule.requires !== undefined) return { effect: 'requires', sentence: `Commands: ${acts(rule.requires)}.` };
  if (rule.defines !== undefined) return { effect: 'defines', sentence: `Defines “${rule.defines}”.` };
  const means = `Where no other rule of this pack speaks, silence means “${rule.means ?? 'unsettled'}” for:`;
  const silent = rule['when silent on'] ?? [];
  return {
    effect: 'on silence',
    sentence: `${means} ${typeof silent === 'string' ? `${silent} (each that no other closing rule here names)` : acts(silent)}.`,
  };
};

const LABELS = [
  ['when all', 'Applies where all of these hold', 'Applies where'],
  ['when any', 'Applies where at least one of these holds', 'Applies where'],
  ['unless any', 'Except where at least one of these holds', 'Except where'],
  ['unless all', 'Except where all of these hold', 'Except where'],
] as const;

/** The rule with its keys in the author's order: checking a document puts them in the order of the schema. */
const asWritten = ({ source, text }: CheckedProvision, rule: RuleText): Readonly<Record<string, unknown>> => {
  const rules: unknown = isMapping(source.value) ? source.value.rules : undefined;
  const written: unknown = Array.isArray(rules) ? rules[text.rules.indexOf(rule)] : undefined;
  return isMapping(written) ? written : rule;
};

const conditionsOf = (scope: WordsScope, rule: Readonly<Record<string, unknown>>): ConditionView[] => {
  const views: ConditionView[] = [];
  for (const [key, several, one] of LABELS) {
    const limbs: unknown = rule[key];
    if (!Array.isArray(limbs)) continue;
    const label = limbs.length === 1 ? one : several;
    const isSecond = views.some((view) => view.label.startsWith(label.slice(0, 6)));
    views.push({
      label: isSecond ? `And ${label.charAt(0).toLowerCase()}${label.slice(1)}` : label,
      points: limbs.map((limb) => wordsOfLimb(scope, limb)),
    });
  }
  return views;
};

const KNOWN = new Set(
  (
    'id, cite, says, permits, prohibits, requires, defines, when silent on, means, for, governed by, overrides, voids, ' +
    'when all, when any, unless any, unless all, papers, by, duty, read'
  ).split(', '),
);

const remarksOf = (rule: RuleText): string[] => [
  ...(rule['governed by'] === undefined ? [] : [`The law of the day of the ${rule['governed by']} governs this rule.`]),
  ...(rule.voids === undefined
    ? []
    : [`A prohibition of these lower layers has no force against it: ${rule.voids.join(', ')}.`]),
  ...Object.entries(rule)
    .filter(([key, value]) => !KNOWN.has(key) && value !== undefined)
    .map(([key, value]) => `${key}: ${plainWords(value)}`),
];

/** What the engine itself makes of the grade: a rule that may not lift an answer is said to be none that does. */
const limitsOf = (pack: BookPack, provision: CheckedProvision, rule: RuleText): string[] => {
  const id = `${pack.resolved.id}/${provision.name}#${rule.id}`;
  const limited = pack.resolved.norms.filter((norm) => norm.id === id && !norm.canLift);
  if (limited.length === 0) return [];
  const acts = limited.map((norm) => wordsOfAction(norm.action)).join('; ');
  return [`By its grade of reading it can only lower an answer, never open the act: ${acts}.`];
};
