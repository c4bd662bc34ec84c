import type { Cell } from '../database/query-rows.ts';

/** A count that could point at a person: from 1 to 10. Nought says nothing of anybody and is shown. */
export const isSmall = (count: Cell | undefined): boolean => typeof count === 'number' && count >= 1 && count <= 10;

/** What stands for a hidden cell in a result. */
export const HIDDEN = '[c]';
