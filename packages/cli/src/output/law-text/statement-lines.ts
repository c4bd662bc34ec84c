import { asSentence, type Statement, textOf } from '@holdpoint/law-view';
import { wrap } from './wrap.ts';

/** The points of a condition, each behind a dash, those below it further in. */
export const statementLines = (points: readonly Statement[], width: number, depth: number): readonly string[] =>
  points.flatMap((point) => {
    const cite = point.cite === undefined ? '' : `${point.cite}: `;
    const words = textOf(cite === '' ? asSentence(point.words) : point.words);
    const end = point.of === undefined ? '.' : ':';
    const note = point.note === undefined ? [] : wrap(`(${point.note.trim()})`, width, ' '.repeat(depth + 2));
    return [
      ...wrap(`${cite}${words}${end}`, width, `${' '.repeat(depth)}- `),
      ...note,
      ...statementLines(point.of ?? [], width, depth + 4),
    ];
  });
