// npm run bench:engine — every figure the law engine is held against, as ratios in one run.
import { californiaFigures } from './california-figures.ts';
import { decisionFigures, scalingFigures } from './decision-figures.ts';
import { hiddenFigures } from './hidden-figures.ts';
import { extractFigures, loadingFigures } from './law-figures.ts';
import { writeResults } from './results.ts';

const extract = await extractFigures();
const figures = [
  ...(await decisionFigures()),
  ...(await californiaFigures()),
  ...(await scalingFigures()),
  ...(await hiddenFigures()),
  ...extract.figures,
  ...(await loadingFigures()),
];
writeResults('engine', figures, extract.left);
if (figures.some((one) => !one.met)) process.exitCode = 1;
