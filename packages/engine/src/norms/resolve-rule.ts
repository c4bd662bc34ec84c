import { EVERY_OTHER_ACT, type Grade, type RuleText } from '../authoring/provision-schema.ts';
import { DAWN, type Day, DUSK, parseDay } from '../facts/day.ts';
import { type Action, ACTIONS } from '../facts/vocabulary/actions.ts';
import { AGENCIES } from '../facts/vocabulary/agencies.ts';
import { all, type Expression, factTest } from './expression.ts';
import { governedWithin } from './governing-date.ts';
import type { DaySpan, Duty, Norm, NormKind } from './norm.ts';
import { type PackScope, type PlacedRule, report, reportUnknown, rulePath } from './pack-scope.ts';
import { resolveDutyClock, resolveLimits, resolveRuleClock } from './resolve-clock.ts';
import type { ConditionResolver } from './resolve-condition.ts';

/** The norms of one rule: one for each action it speaks of. */
export const resolveRule = (
  scope: PackScope,
  resolver: ConditionResolver,
  overrides: ReadonlyMap<string, readonly string[]>,
  placed: PlacedRule,
): Norm[] => {
  const spoken = speaks(placed);
  if (spoken === undefined) {
    if (placed.rule.defines === undefined) reportMute(scope, placed);
    else resolver.resolve(placed, undefined);
    return [];
  }
  if (spoken.kind === 'closes' && placed.rule.means === undefined) {
    report(scope, placed.provision, rulePath(placed), 'missing-key', {
      found: 'a closing norm without "means"',
      expected: '"means": prohibited, permitted, unsettled or left to the other layers',
      remedy: 'say what silence means, with the authority for it',
    });
  }
  const actors = actorTest(scope, placed);
  const span = toSpan(placed.provision.text['in force']);
  const governedBy = placed.rule['governed by'] ?? placed.provision.text['governed by'];
  const parts = commonParts(scope, placed, spoken.kind);
  return spoken.actions.map((action) => {
    const own = all([resolver.resolve(placed, action), ...oncePerformed(placed.rule)]);
    const condition = governedWithin(governedBy, span, actors === undefined ? own : all([actors, own]));
    return {
      ...parts,
      action,
      condition,
      overrides: overrides.get(placed.id) ?? [],
      governedBy,
      inForce: span,
      canLift: canLift(placed, spoken.kind, action),
    };
  });
};

/** A duty that rides on an act is owed once the act is done. */
const oncePerformed = ({ duty }: RuleText): Expression[] => {
  const acts = duty?.['rides on'];
  return acts === undefined ? [] : [factTest(['acts done'], { is: 'includes any', values: acts })];
};

const speaks = (placed: PlacedRule): { kind: NormKind; actions: readonly Action[] } | undefined => {
  const { rule } = placed;
  if (rule.permits !== undefined) return { kind: 'permits', actions: rule.permits };
  if (rule.prohibits !== undefined) return { kind: 'prohibits', actions: rule.prohibits };
  if (rule.requires !== undefined) return { kind: 'requires', actions: rule.requires };
  const silent = rule['when silent on'];
  if (silent === undefined) return undefined;
  return { kind: 'closes', actions: silent === EVERY_OTHER_ACT ? actsNotNamed(placed) : silent };
};

/** The acts that no other closing rule of the document names. */
const actsNotNamed = ({ provision }: PlacedRule): readonly Action[] => {
  const named = new Set(
    provision.text.rules.flatMap((rule) => {
      const acts = rule['when silent on'];
      return acts === undefined || acts === EVERY_OTHER_ACT ? [] : acts;
    }),
  );
  return ACTIONS.filter((action) => !named.has(action));
};

const reportMute = (scope: PackScope, placed: PlacedRule): void =>
  report(scope, placed.provision, rulePath(placed), 'missing-key', {
    found: 'a rule that says nothing',
    expected: 'one of permits, prohibits, requires, defines, when silent on',
    remedy: 'add the one that the law’s words express',
  });

const actorTest = (scope: PackScope, placed: PlacedRule): Expression | undefined => {
  const named = placed.rule.for;
  if (named === undefined) return undefined;
  const groups = scope.pack.text.groups;
  const values = named.flatMap((name, index) => {
    const group = groups[name];
    if (group !== undefined) return group;
    if ((AGENCIES as readonly string[]).includes(name)) return [name];
    reportUnknown(scope, placed.provision, rulePath(placed, 'for', index), 'agency or group', name, [
      ...Object.keys(groups),
      ...AGENCIES,
    ]);
    return [];
  });
  return factTest(['agency'], { is: 'one of', values: [...new Set(values)] });
};

const commonParts = (scope: PackScope, placed: PlacedRule, kind: NormKind) => {
  const { text, name } = placed.provision;
  const { rule } = placed;
  const read = rule.read ?? text.read;
  return {
    id: placed.id,
    pack: scope.pack.text.id,
    provision: name,
    layer: scope.pack.text.layer,
    cite: rule.cite === undefined ? text.cite : `${text.cite}${rule.cite.startsWith('(') ? '' : ', '}${rule.cite}`,
    kind,
    grade: read.grade,
    source: read.source,
    readOn: read.on,
    voids: rule.voids ?? [],
    recorded: text.recorded === undefined ? { from: parseDay(read.on) ?? DAWN, to: DUSK } : toSpan(text.recorded),
    says: rule.says ?? text.title,
    papers: rule.papers ?? [],
    ...(kind === 'closes' ? { silenceMeans: rule.means ?? ('unsettled' as const) } : {}),
    ...(rule.by === undefined ? {} : { by: rule.by }),
    ...resolveRuleClock(scope, placed),
    ...(rule.duty === undefined ? {} : { duty: toDuty(scope, placed, rule.duty) }),
    ...(rule.limits === undefined ? {} : { limits: resolveLimits(scope, placed) }),
  };
};

const toDuty = (scope: PackScope, placed: PlacedRule, duty: NonNullable<RuleText['duty']>): Duty => ({
  what: duty.what,
  to: duty.to,
  due: duty.due,
  ...resolveDutyClock(scope, placed, duty),
  ridesOn: duty['rides on'] ?? [],
});

/** Second-hand law may only lower; law read in part may not carry a hold until a second reader has seen the text. */
const canLift = (placed: PlacedRule, kind: NormKind, action: Action): boolean => {
  const read = placed.rule.read ?? placed.provision.text.read;
  const grade: Grade = read.grade;
  if (grade === 'secondary' || grade === 'memory') return false;
  const carriesHold = action === 'hold' && kind !== 'prohibits';
  return grade === 'text' || !carriesHold || read['second reader'] !== undefined;
};

export const toSpan = (span: { from: string; to: string | null }): DaySpan => ({
  from: parseDay(span.from) ?? DAWN,
  to: span.to === null ? DUSK : ((parseDay(span.to) as Day | undefined) ?? DUSK),
});
