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
  | 'example-fails'
  // found by exact analysis of a whole stack of layers
  | 'dead-norm'
  | 'shadowed-norm'
  | 'contradiction'
  | 'layers-disagree'
  | 'gap'
  | 'version-gap'
  | 'version-overlap'
  | 'provision-without-rule'
  | 'unused-fact';

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
  /** Worth a reader's eye, but no fault: the law itself may be so. */
  readonly isNote?: true;
  /** A case that shows it, as the case format has it. */
  readonly example?: { readonly on: string; readonly facts: Readonly<Record<string, unknown>> };
}

/** The finding on one line, as compilers print it; a case that shows it on a second. */
export const formatFinding = (finding: Finding): string => {
  const limb = finding.limb === undefined ? '' : ` in ${finding.limb}`;
  const code = finding.isNote ? `note ${finding.code}` : finding.code;
  const example = finding.example === undefined ? '' : `\n  for example ${JSON.stringify(finding.example)}`;
  return `${finding.file}:${finding.line}:${finding.column} ${code}${limb}: found ${finding.found}, expected ${finding.expected}; ${finding.remedy}${example}`;
};
