import type { Build } from '../build/build-figures.ts';
import type { BuiltFigure } from '../build/result.ts';
import type { ClaimTest, ClaimText } from '../register/claim-schema.ts';
import type { ClaimCell, Verdict } from './verdict.ts';

/**
 * Judges a claim by one rule for every side. Two versions of one matter from one source contradict each other; otherwise the claim's
 * numbers are held against cells that were built now; where none can be, the verdict says what is missing.
 */
export const judgeClaim = (claim: ClaimText, build: Pick<Build, 'figures' | 'leftOut'>): Verdict => {
  const cells: ClaimCell[] = [];
  const absent: string[] = [];
  for (const test of claim.tests) {
    const figure = build.figures.find((one) => one.figure === test.figure);
    const ours = figure === undefined ? undefined : cellOf(figure, test);
    if (ours === undefined) absent.push(whyAbsent(test, build));
    else cells.push(compare(test, ours));
  }
  const contradiction = contradictionIn(claim);
  if (contradiction !== undefined) return { kind: 'contradicted by its own source', of: contradiction, cells };
  if (absent.length > 0) return { kind: 'cannot be reproduced', missing: [...new Set(absent)].join('; ') };
  if (cells.length === 0) return { kind: 'cannot be reproduced', missing: claim.missing ?? 'a figure' };
  return { kind: cells.every(({ difference }) => difference === 0) ? 'reproduced' : 'differs', cells };
};

const cellOf = ({ columns, rows }: BuiltFigure, { at, column }: ClaimTest): number | undefined => {
  const indexOf = (name: string) => columns.findIndex((one) => one.name === name);
  const row = rows.find((one) =>
    Object.entries(at).every(([name, value]) => String(one[indexOf(name)]) === String(value)),
  );
  const cell = row?.[indexOf(column)];
  return typeof cell === 'number' ? cell : undefined;
};

const compare = ({ says, figure, claimed, decimals }: ClaimTest, ours: number): ClaimCell => {
  const scale = 10 ** decimals;
  const isSame = Math.round(ours * scale) === Math.round(claimed * scale);
  return {
    says,
    figure,
    claimed,
    ours,
    difference: isSame ? 0 : Number((ours - claimed).toFixed(Math.max(decimals, 1))),
  };
};

const whyAbsent = ({ figure, at }: ClaimTest, { leftOut }: Pick<Build, 'leftOut'>): string => {
  const files = leftOut.find((one) => one.figure === figure)?.absent;
  if (files !== undefined) return `${files.join(', ')}, absent from the records folder`;
  const words = Object.entries(at).map(([name, value]) => `${name} ${value}`);
  return `a row for ${words.join(', ') || 'it'} in the figure ${figure}`;
};

const contradictionIn = ({ versions }: ClaimText): string | undefined => {
  for (const { of, by, says } of versions) {
    const other = versions.find((one) => one.of === of && one.by === by && String(one.says) !== String(says));
    if (other !== undefined) return `${of}, ${says} and ${other.says}`;
  }
  return undefined;
};
