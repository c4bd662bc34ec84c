import type { HouseRule } from './house-rule.ts';

const LIMIT = 300;

/** No file above 300 lines: a reader holds one file in mind. */
export const lineLimit: HouseRule = ({ text }) => {
  const lines = text.replace(/\n$/, '').split('\n').length;
  return lines > LIMIT ? [{ line: LIMIT + 1, says: `${lines} lines, at most ${LIMIT}: split the file` }] : [];
};
