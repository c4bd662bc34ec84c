/** Codes of everything that can be wrong with a pack. */
export type FindingCode =
  | 'yaml-syntax'
  | 'unknown-key'
  | 'missing-key'
  | 'wrong-value'
  | 'unknown-reference'
  | 'duplicate-id'
  | 'override-cycle'
  | 'definition-cycle'
  | 'no-closing-norm'
  | 'table-error'
  | 'example-fails';

/** One fault in a pack, with its place and its remedy. Lines and columns count from 1. */
export interface Finding {
  readonly code: FindingCode;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The rule or limb it stands in, by citation or id, where there is one. */
  readonly limb?: string;
  readonly found: string;
  readonly expected: string;
  readonly remedy: string;
}

/** The finding on one line, as compilers print it. */
export const formatFinding = (finding: Finding): string => {
  const limb = finding.limb === undefined ? '' : ` in ${finding.limb}`;
  return `${finding.file}:${finding.line}:${finding.column} ${finding.code}${limb}: found ${finding.found}, expected ${finding.expected}; ${finding.remedy}`;
};
