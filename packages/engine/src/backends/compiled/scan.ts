import { all, any, constant, type Expression } from '../../norms/expression.ts';
import { TRUE } from '../../facts/truth.ts';

/** A condition seen as one scan of a list: some record for which `where` holds, facts of the case included. */
export interface Scan {
  readonly list: string;
  readonly where: Expression;
  /** The condition as it was, for lists that are not complete. */
  readonly whole: Expression;
  /** No fact of the case was moved into `where`: in a list that is not complete, one more record may always fit. */
  readonly isPure: boolean;
}

/**
 * Reads a condition as a scan of one list, if it can be one. A conjunction distributes over the records of a list and
 * a disjunction joins two scans; both are exact in a distributive lattice as long as the list is complete.
 */
export const asScan = (expression: Expression): Scan | undefined => {
  switch (expression.op) {
    case 'some':
      return { list: expression.list, where: expression.where, whole: expression, isPure: true };
    case 'all': {
      const scans = expression.of.filter((part) => !isListFree(part));
      const scan = scans.length === 1 && scans[0] !== undefined ? asScan(scans[0]) : undefined;
      if (scan === undefined) return undefined;
      return {
        list: scan.list,
        where: all([...expression.of.filter(isListFree), scan.where]),
        whole: expression,
        isPure: false,
      };
    }
    case 'any': {
      const scans = expression.of.map(asScan);
      const [first] = scans;
      if (first === undefined || scans.some((scan) => scan?.list !== first.list)) return undefined;
      const where = any(scans.map((scan) => scan?.where ?? any([])));
      return { list: first.list, where, whole: expression, isPure: scans.every((scan) => scan?.isPure === true) };
    }
    default:
      return undefined;
  }
};

const isListFree = (expression: Expression): boolean => {
  switch (expression.op) {
    case 'some':
      return false;
    case 'all':
    case 'any':
      return expression.of.every(isListFree);
    case 'not':
      return isListFree(expression.of);
    default:
      return true;
  }
};

/** The field by whose value a scan can be looked up, and the values: outside them the scan is false. */
export interface ScanKey {
  readonly field: string;
  readonly values: readonly string[];
  /** What is left to test once the field is known to have one of the values. */
  readonly rest: Expression;
}

/** The key of a scan's record condition, if it demands one value set of one text field. */
export const keyOf = (where: Expression): ScanKey | undefined => {
  if (where.op === 'field') return fieldKey(where);
  if (where.op === 'all') {
    const at = where.of.findIndex((part) => part.op === 'field' && fieldKey(part) !== undefined && isNarrow(part));
    const own = where.of[at];
    const key = own?.op === 'field' ? fieldKey(own) : undefined;
    if (key === undefined) return nestedKey(where.of);
    return { ...key, rest: all(where.of.filter((_, index) => index !== at)) };
  }
  if (where.op === 'any') {
    const keys = where.of.map(keyOf);
    const [first] = keys;
    if (first === undefined) return undefined;
    const same = keys.every((key) => key?.field === first.field && key.values.join('\n') === first.values.join('\n'));
    return same ? { ...first, rest: any(keys.map((key) => key?.rest ?? constant(TRUE))) } : undefined;
  }
  return undefined;
};

const nestedKey = (parts: readonly Expression[]): ScanKey | undefined => {
  for (const [at, part] of parts.entries()) {
    const key = part.op === 'any' || part.op === 'all' ? keyOf(part) : undefined;
    if (key !== undefined) return { ...key, rest: all(parts.map((other, index) => (index === at ? key.rest : other))) };
  }
  return undefined;
};

const fieldKey = (part: Extract<Expression, { op: 'field' }>): ScanKey | undefined => {
  if (part.test.is !== 'one of' || part.test.values.some((value) => typeof value !== 'string')) return undefined;
  return { field: part.key, values: part.test.values as readonly string[], rest: constant(TRUE) };
};

/** A key is worth an index where it picks one value out of many. */
const isNarrow = (part: Expression): boolean =>
  part.op === 'field' && part.test.is === 'one of' && part.test.values.length === 1;
