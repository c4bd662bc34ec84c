import type { ClockText } from '../authoring/clock-schema.ts';
import type { RuleText } from '../authoring/provision-schema.ts';
import type { YamlPath } from '../authoring/yaml-source.ts';
import type { AnniversaryCounts } from '../clocks/anniversary.ts';
import { readDayOfYear } from '../clocks/annual.ts';
import type { Clock, Limit } from '../clocks/clock.ts';
import type { LeftOut } from '../clocks/left-out.ts';
import type { LengthBefore } from '../clocks/window-before.ts';
import { type PackScope, type PlacedRule, report, reportUnknown, rulePath } from './pack-scope.ts';

const COURT_DAYS: readonly LeftOut[] = ['saturday', 'sunday', 'court holiday'];

/** The clock of a duty or limit, with the question that an anniversary turns on looked up in the same document. */
const resolveClock = (scope: PackScope, placed: PlacedRule, text: ClockText, path: YamlPath): Clock => {
  switch (text.kind) {
    case 'promptly':
      return { kind: 'promptly', words: text.says, ...(text.from === undefined ? {} : { from: text.from }) };
    case 'hours':
      return { kind: 'hours', hours: text.hours, from: text.from, leavingOut: text['leaving out'] };
    case 'days': {
      const without = text['begins on first day without'];
      const begins = without === undefined ? {} : { beginsOnFirstDayWithout: without };
      return { kind: 'days', days: text.days, from: text.from, leavingOut: text['leaving out'], ...begins };
    }
    case 'annual': {
      const on = text.on === undefined ? undefined : readDayOfYear(text.on);
      return { kind: 'annual', ...(on === undefined ? {} : { on }) };
    }
    case 'anniversary': {
      const { years = 0, months = 0, from, question } = text;
      if (years + months === 0) {
        report(scope, placed.provision, path, 'missing-key', {
          found: 'an anniversary without a length',
          expected: '"years", "months" or both',
          remedy: 'add the length that the law names',
        });
      }
      return {
        kind: 'anniversary',
        years,
        months,
        from,
        anniversaryDay: anniversaryDay(scope, placed, question, path),
      };
    }
    case 'window before': {
      const cite = text['moved near a weekend by'];
      return {
        kind: 'window before',
        event: text.event,
        ...(text.opens === undefined ? {} : { opens: toLength(text.opens) }),
        ...(text.closes === undefined ? {} : { closes: toLength(text.closes) }),
        ...(cite === undefined ? {} : { movesNear: { days: COURT_DAYS, cite } }),
      };
    }
  }
};

/** The limits of a rule; only what the law permits or commands can have one. */
export const resolveLimits = (scope: PackScope, placed: PlacedRule): readonly Limit[] => {
  const { limits } = placed.rule;
  if (limits === undefined) return [];
  checkPower(scope, placed, 'limits');
  return limits.map(({ cite, clock, 'asked by': askedBy }, index) => ({
    cite,
    clock: resolveClock(scope, placed, clock, rulePath(placed, 'limits', index, 'clock')),
    ...(askedBy === undefined ? {} : { askedBy }),
  }));
};

/** The clock of a rule's `by`, which stands in the same rule as words. */
export const resolveRuleClock = (scope: PackScope, placed: PlacedRule): { readonly clock?: Clock } => {
  const { clock, by } = placed.rule;
  if (clock === undefined) return {};
  checkPower(scope, placed, 'clock');
  if (by === undefined) {
    report(scope, placed.provision, rulePath(placed, 'clock'), 'missing-key', {
      found: 'a clock without "by"',
      expected: '"by", which says the same time in words',
      remedy: 'add it, or move the clock into the duty',
    });
  }
  return { clock: resolveClock(scope, placed, clock, rulePath(placed, 'clock')) };
};

const checkPower = (scope: PackScope, placed: PlacedRule, key: 'clock' | 'limits'): void => {
  if (placed.rule.permits !== undefined || placed.rule.requires !== undefined) return;
  report(scope, placed.provision, rulePath(placed, key), 'wrong-value', {
    found: `"${key}" on a rule that neither permits nor requires`,
    expected: 'a rule with "permits" or "requires"',
    remedy: 'move it to the rule that gives the power or the duty',
  });
};

type DutyText = NonNullable<RuleText['duty']>;

export const resolveDutyClock = (scope: PackScope, placed: PlacedRule, duty: DutyText): { readonly clock?: Clock } =>
  duty.clock === undefined ? {} : { clock: resolveClock(scope, placed, duty.clock, rulePath(placed, 'duty', 'clock')) };

const anniversaryDay = (scope: PackScope, placed: PlacedRule, name: string, path: YamlPath): AnniversaryCounts => {
  const { questions } = placed.provision.text;
  const question = questions.find(({ id }) => id === name);
  if (question === undefined) {
    reportUnknown(
      scope,
      placed.provision,
      [...path, 'question'],
      'question',
      name,
      questions.map(({ id }) => id),
    );
    return { question: name };
  }
  switch (question['until settled']) {
    case 'yes':
      return 'counts';
    case 'no':
      return 'does not count';
    case 'unsettled':
      return { question: question.asks };
  }
};

const toLength = (text: string): LengthBefore => {
  const [count = '', ...unit] = text.split(' ');
  if (unit[0]?.startsWith('hour') === true) return { hours: Number(count) };
  return { days: Number(count), leavingOut: unit.length === 2 ? COURT_DAYS : [] };
};
