import { californiaFigures } from './california-figures.ts';
process.stdout.write(
  JSON.stringify(
    (await californiaFigures()).map((f) => f.figure + ' ' + f.value),
    null,
    1,
  ),
);
