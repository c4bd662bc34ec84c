import { z } from 'zod';
import { type Refusal, REFUSALS } from '@holdpoint/desk';

/** An answer that is no success (RFC 9457). It names what to do and no person. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  code: z.string(),
  details: z.array(z.string()),
});
export type Problem = z.infer<typeof problemSchema>;

export const PROBLEM_TYPE = 'application/problem+json';

const TITLES: Readonly<Record<number, string>> = {
  400: 'The request cannot be read',
  401: 'No key, or none that lets anybody in',
  403: 'Not permitted',
  404: 'Not found',
  409: 'It stands otherwise',
  412: 'It was changed meanwhile',
  413: 'The request is too large',
  415: 'The request is not JSON',
  422: 'It cannot be done as asked',
  428: 'A header is missing',
  500: 'Something is wrong with the server',
  503: 'The database cannot be reached',
};

export const problem = (status: number, code: string, detail: string, details: readonly string[] = []): Problem => ({
  type: `urn:holdpoint:problem:${code}`,
  title: TITLES[status] ?? 'It cannot be done',
  status,
  detail,
  code,
  details: [...details],
});

/** A refusal of the desk, by its one table of codes. */
export const refusalProblem = ({ code, details }: Refusal): Problem => {
  const [status, text] = REFUSALS[code];
  return problem(status, code, text, details);
};

/** An error that is to be answered with a problem. */
export class ProblemError extends Error {
  readonly problem: Problem;
  constructor(own: Problem) {
    super(own.detail);
    this.name = 'ProblemError';
    this.problem = own;
  }
}

export const notFound = (what: string): ProblemError =>
  new ProblemError(problem(404, 'not-found', `no such ${what} in this agency; check its identifier`));
