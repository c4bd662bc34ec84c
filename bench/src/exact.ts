// npm run bench:exact — what exact questions cost, and whether a solver gives the same answers.
import { loadLaw } from '@holdpoint/cli';
import { Engine, parseDay } from '@holdpoint/engine';
import { exactFigures } from './exact-figures.ts';
import { writeResults } from './results.ts';
import { openZ3 } from './second-opinion/z3.ts';
import { solverFigures } from './solver-figures.ts';

const knownOn = parseDay('2026-11-22') ?? 0;
const z3 = await openZ3();
const figures = [...(await exactFigures(new Engine(loadLaw().packs), knownOn)), ...(await solverFigures(z3, knownOn))];
await z3.close();
writeResults('exact', figures, []);
if (figures.some((one) => !one.met)) process.exitCode = 1;
