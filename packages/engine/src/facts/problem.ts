/** What is wrong with a case: where, what was found, and what to do. Never a person's name. */
export interface CaseProblem {
  readonly field: string;
  readonly found: string;
  readonly remedy: string;
}

export const describeProblem = (problem: CaseProblem): string =>
  `${problem.field}: ${problem.found}; ${problem.remedy}`;
