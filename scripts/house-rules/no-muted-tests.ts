import { findLines } from './find-lines.ts';
import type { HouseRule } from './house-rule.ts';
import { withoutComments } from './blank.ts';

const MUTED =
  /\b(?:it|test|describe|suite)(?:\.\w+)*\.(?:skip|only|todo|skipIf|runIf)\b|\b(?:xit|xtest|xdescribe|fit|fdescribe)\s*\(/;

/** A test that does not run, or keeps others from running, is no test. */
export const noMutedTests: HouseRule = ({ path, text }) =>
  /\.test\.\w+$/.test(path)
    ? findLines(withoutComments(text), MUTED, 'a test is muted here: make it run, or delete it')
    : [];
