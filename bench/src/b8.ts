import { californiaFigures } from './california-figures.ts';
console.log(await californiaFigures());
