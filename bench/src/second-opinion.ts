// npm run second-opinion -- PLACE: Z3 on every law of a place; it differs from the diagrams nowhere, or this ends with 1.
import { isDeepStrictEqual } from 'node:util';
import { loadLaw } from '@holdpoint/cli';
import { Engine, formatDay, parseDay, TooLarge } from '@holdpoint/engine';
import { judgeWithZ3 } from './second-opinion/judge-with-z3.ts';
import type { Opinion } from './second-opinion/opinion.ts';
import { opinionOfDiagrams, type Point, pointsOf } from './second-opinion/points.ts';
import { openZ3 } from './second-opinion/z3.ts';

const place = process.argv[2] ?? 'us-ca';
const engine = new Engine(loadLaw().packs);
const print = (line: string): unknown => process.stdout.write(`${line}\n`);

const diagramsOn = (point: Point): Opinion | undefined => {
  try {
    return opinionOfDiagrams(engine.schema, point);
  } catch (error) {
    if (error instanceof TooLarge) return undefined;
    throw error;
  }
};

const z3 = await openZ3();
const points = pointsOf(engine, place, parseDay('2026-11-22') ?? 0);
let alone = 0;
let different = 0;
for (const point of points) {
  const solver = await judgeWithZ3(z3, engine.schema, point);
  const diagrams = diagramsOn(point);
  const at = `${point.action} on ${formatDay(point.act)}`;
  if (diagrams === undefined) {
    alone += 1;
    const ids = point.law.plan.forAction(point.action).norms.map(({ norm }) => norm.id);
    for (const id of ids) if (!solver.alive.includes(id)) print(`${at}: ${id} applies in no possible case`);
    for (const layer of solver.gaps) print(`${at}: layer ${layer + 1} leaves a case on which nothing speaks`);
  } else if (!isDeepStrictEqual(diagrams, solver)) {
    different += 1;
    print(`${at}: the diagrams say ${JSON.stringify(diagrams)}, Z3 says ${JSON.stringify(solver)}`);
  }
}
await z3.close();
print(`${place}: ${points.length} points, ${different} different, ${alone} judged by Z3 alone`);
if (different > 0 || points.length === 0) process.exitCode = 1;
