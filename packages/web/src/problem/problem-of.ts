import type { FastifyError } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { ChangedMeanwhile, ClockSetBack } from '@holdpoint/store';
import { type Problem, problem, ProblemError } from './problem.ts';

/** What an error is to whoever asked: what to do, and nothing of the inside of the server. */
export const problemOf = (error: FastifyError): Problem => {
  if (error instanceof ProblemError) return error.problem;
  if (error instanceof ClockSetBack) return problem(503, 'clock-set-back', error.message);
  if (error instanceof ChangedMeanwhile) return problem(409, 'changed-meanwhile', error.message);
  if (hasZodFastifySchemaValidationErrors(error)) {
    const details = error.validation.map(
      ({ instancePath, message }) =>
        `${error.validationContext ?? 'body'}${instancePath}: ${message ?? 'not as expected'}`,
    );
    return problem(
      422,
      'not-as-described',
      'the request is not as /openapi.json describes it; the details say where',
      details,
    );
  }
  const status = error.statusCode ?? 500;
  if (status < 500)
    return problem(
      status,
      (error.code ?? 'bad-request').toLowerCase().replaceAll('_', '-'),
      'the request cannot be read; send JSON of at most a megabyte',
    );
  if (error.code === DISK_FULL)
    return problem(
      503,
      'disk-full',
      'the disk of the database is full and nothing was done; follow the paper instruction and tell an administrator',
    );
  if (isUnreachable(error))
    return problem(
      503,
      'database-unreachable',
      'nothing was done; follow the paper instruction and send the request again with the same key',
    );
  return problem(
    500,
    'server-fault',
    'nothing was done; tell an administrator, and send the request again with the same key',
  );
};

const UNREACHABLE = ['ECONNREFUSED', 'ECONNRESET', '57P01', '57P02', '57P03', '53300'];
const DISK_FULL = '53100';
const isUnreachable = (error: FastifyError): boolean =>
  UNREACHABLE.includes(error.code) || /Connection terminated|timeout exceeded/.test(error.message);
