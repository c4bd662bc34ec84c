import type { Reading } from '@holdpoint/law-view';
import { wrap } from './wrap.ts';

/** Grade, source, days of reading, second reader. */
export const readingLines = (read: Reading, width: number, indent: string): readonly string[] => [
  ...wrap(`${read.grade}: ${read.gradeWords}`, width, `${indent}grade    `),
  ...wrap(read.source, width, `${indent}source   `),
  ...wrap(read.on, width, `${indent}read on  `),
  ...(read.note === undefined ? [] : wrap(read.note, width, `${indent}note     `)),
  ...(read.secondReader === undefined
    ? []
    : wrap(`on ${read.secondReader.on}: ${read.secondReader.found}`, width, `${indent}second reader  `)),
];
