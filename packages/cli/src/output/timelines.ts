import { type Action, parseDay, type TimelineSpan } from '@holdpoint/engine';
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

/** "permitted before 2027-03-14, then prohibited: conviction 1 (PC 487): 15 years"; what each turn rests on is in the table. */
const sentence = (spans: readonly TimelineSpan[]): string => {
  const last = spans.at(-1);
  if (last === undefined) return '';
  if (spans.length === 1) return `${answerWords(last)} throughout`;
  const earlier = spans
    .slice(0, -1)
    .map((span) =>
      isOneDay(span) ? `${answerWords(span)} on ${span.from}` : `${answerWords(span)} before ${span.to}`,
    );
  const because = spans.length === 2 && last.because.length > 0 ? `: ${last.because.join(', ')}` : '';
  return `${earlier.join(', then ')}, then ${answerWords(last)}${because}`;
};

const isOneDay = ({ from, to }: TimelineSpan): boolean => (parseDay(to) ?? 0) - (parseDay(from) ?? 0) === 1;

const answerWords = ({ answer, possible }: TimelineSpan): string =>
  answer === 'conditional' ? `open (${possible.join(' or ')})` : answer;

/** One row a span, and one more for each further reason. */
const tableOf = (spans: readonly TimelineSpan[]): string =>
  formatTable(
    ['from', 'to, not included', 'answer', 'because'],
    spans.flatMap((span) => {
      const [first = '', ...more] = span.because;
      return [[span.from, span.to, answerWords(span), first], ...more.map((reason) => ['', '', '', reason])];
    }),
    (cell, column) => (column === 2 ? paintAnswer(cell.trimEnd(), cell.length) : cell),
  );
