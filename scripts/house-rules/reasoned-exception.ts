import { withoutQuotes } from './blank.ts';
import { findLines } from './find-lines.ts';
import type { HouseRule } from './house-rule.ts';

const OFF =
  /(?:\/\/|\/\*)\s*(?:(?:ox|es)lint-disable(?:-next)?(?:-line)?\b(?!.*\s--\s+\S)|prettier-ignore\b(?!.*\s--\s+\S)|Stryker disable\b(?!.*:\s*\S))/;

/** A comment that turns a check off says why: after `--`, or after the colon for the mutation tests. */
export const reasonedException: HouseRule = ({ text }) =>
  findLines(withoutQuotes(text), OFF, 'a check is turned off without a reason: add " -- why", or do without');
