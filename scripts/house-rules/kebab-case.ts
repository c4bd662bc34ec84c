import type { HouseRule } from './house-rule.ts';

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*$/;

/** File and folder names are lower case, words joined by hyphens, so that they are the same on every disk. */
export const kebabCase: HouseRule = ({ path }) =>
  path
    .split('/')
    .filter((name) => !KEBAB.test(name))
    .map((name) => ({ line: 1, says: `the name "${name}" is not kebab-case: rename it` }));
