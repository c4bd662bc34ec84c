import type { HouseRule } from './house-rule.ts';
import { kebabCase } from './kebab-case.ts';
import { lineLimit } from './line-limit.ts';
import { noMutedTests } from './no-muted-tests.ts';
import { oneClock } from './one-clock.ts';
import { reasonedException } from './reasoned-exception.ts';

/** Every rule of the house that the linter has no rule for. The others are in `.oxlintrc.json`. */
export const HOUSE_RULES: readonly HouseRule[] = [kebabCase, lineLimit, noMutedTests, oneClock, reasonedException];
