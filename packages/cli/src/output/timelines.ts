import type { Action, TimelineSpan } from '@holdpoint/engine';
import { bold, paintAnswer } from './paint.ts';
import { formatTable } from './table.ts';

export interface ActTimeline {
  readonly action: Action;
  readonly spans: readonly TimelineSpan[];
}

/** For each act a sentence and a table of its spans. */
export const formatTimelines = (
  frame: { readonly case: string; readonly from: string; readonly to: string },
  timelines: readonly ActTimeline[],
): string =>
  [
    `${frame.case}: ${frame.from} to before ${frame.to}, no fact changing`,
    ...timelines.flatMap(({ action, spans }) => ['', `${bold(action)}  ${sentence(spans)}`, '', tableOf(spans)]),
  ].join('\n');

/** "permitted before 2027-03-14, then prohibited: conviction 1 (PC 487): 15 years". */
const sentence = (spans: readonly TimelineSpan[]): string => {
  const [first, ...later] = spans;
  if (first === undefined) return '';
  if (later.length === 0) return `${answerWords(first)} throughout`;
  return later.reduce(
    (words, span, index) =>
      `${words}${index === 0 ? '' : ';'} before ${span.from}, then ${answerWords(span)}${because(span)}`.replace('; before', '; from then until before'),
    answerWords(first),
  );
};

const because = ({ because: reasons }: TimelineSpan): string => (reasons.length === 0 ? '' : `: ${reasons.join(', ')}`);

const answerWords = ({ answer, possible }: TimelineSpan): string =>
  answer === 'conditional' ? `open (${possible.join(' or ')})` : answer;

const tableOf = (spans: readonly TimelineSpan[]): string =>
  formatTable(
    ['from', 'to, not included', 'answer', 'because'],
    spans.map((span) => [span.from, span.to, answerWords(span), span.because.join('; ')]),
    (cell, column) => (column === 2 ? paintAnswer(cell.trimEnd(), cell.length) : cell),
  );
