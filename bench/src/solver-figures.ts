import { isDeepStrictEqual } from 'node:util';
import { loadLaw } from '@holdpoint/cli';
import { checkStack, Engine } from '@holdpoint/engine';
import { atLeast, atMost, type Figure, reported } from './results.ts';
import { judgeWithZ3 } from './second-opinion/judge-with-z3.ts';
import { opinionOfDiagrams, pointsOf } from './second-opinion/points.ts';
import type { Z3 } from './second-opinion/z3.ts';

const PLACE = 'us-ca';

/**
 * The whole law of California checked by diagrams and by Z3: the same questions, and the same answers or no figure. Each
 * round begins with an engine that has planned nothing, for both alike.
 */
export const solverFigures = async (z3: Z3, knownOn: number): Promise<readonly Figure[]> => {
  const { packs } = loadLaw();
  await secondsOfZ3(z3, new Engine(packs), knownOn);
  const ours: number[] = [];
  const theirs: number[] = [];
  let questions = 0;
  for (let round = 0; round < 5; round++) {
    const start = process.hrtime.bigint();
    checkStack(new Engine(packs), PLACE, knownOn);
    ours.push(Number(process.hrtime.bigint() - start) / 1e9);
    const solved = await secondsOfZ3(z3, new Engine(packs), knownOn);
    theirs.push(solved.seconds);
    questions = solved.questions;
  }
  const ratios = theirs.map((seconds, round) => seconds / (ours[round] ?? Number.NaN));
  return [
    atMost('California, every law since 2014: checkStack (median)', median(ours), 's', 1),
    reported('California: questions put to Z3, all answered alike', questions, ''),
    reported('California: the same questions put to Z3 (median)', median(theirs), 's'),
    atLeast('California: times faster than Z3 (median)', median(ratios), 'x', 5),
  ];
};

/** Puts every question to Z3; an answer that the diagrams do not give ends the run. */
const secondsOfZ3 = async (
  z3: Z3,
  engine: Engine,
  knownOn: number,
): Promise<{ seconds: number; questions: number }> => {
  const start = process.hrtime.bigint();
  const opinions = [];
  for (const point of pointsOf(engine, PLACE, knownOn))
    opinions.push({ point, solver: await judgeWithZ3(z3, engine.schema, point) });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  let questions = 0;
  for (const { point, solver } of opinions) {
    const plan = point.law.plan.forAction(point.action);
    questions += 2 * plan.norms.length + 2 * plan.layers.length + 1;
    const diagrams = opinionOfDiagrams(engine.schema, point);
    if (!isDeepStrictEqual(diagrams, solver))
      throw new Error(
        `${point.action}: the diagrams say ${JSON.stringify(diagrams)}, Z3 says ${JSON.stringify(solver)}`,
      );
  }
  return { seconds, questions };
};

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
