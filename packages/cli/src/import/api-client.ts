import { CommandError, EXIT, usageError } from '../exit-codes.ts';

/** What a running service answered. */
export interface ApiAnswer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface ApiRequest {
  readonly method: 'PUT' | 'POST';
  readonly path: string;
  readonly body: object;
  readonly idempotencyKey: string;
}

/** Sends one request; sent again with its key it is done once. */
export type SendRequest = (request: ApiRequest) => Promise<ApiAnswer>;

/** The service cannot be reached, or cannot write just now; what was sent is safe to send again. */
export class ServiceAway extends CommandError {
  constructor(says: string) {
    super(`${says}; run the same command again, and it goes on where it stopped`, EXIT.unfinished);
    this.name = 'ServiceAway';
  }
}

const WAITS_MS = [100, 300, 1000, 3000];
/** A service that says nothing for so long is asked again; under its key a request is done once. */
const LONGEST_MS = 60_000;

/**
 * A client of a running service. What may pass by itself is tried again for some seconds; then `ServiceAway` is thrown. A
 * key that the service does not take ends the command.
 */
export const apiClient = (url: string, key: string, waits: readonly number[] = WAITS_MS): SendRequest => {
  const base = baseOf(url);
  const once = async ({ method, path, body, idempotencyKey }: ApiRequest): Promise<ApiAnswer | string> => {
    try {
      const response = await fetch(new URL(path, base), {
        method,
        headers: {
          authorization: `Bearer ${key}`,
          'content-type': 'application/json',
          'idempotency-key': idempotencyKey,
        },
        body: JSON.stringify(body),
        redirect: 'error',
        signal: AbortSignal.timeout(LONGEST_MS),
      });
      const answer = { status: response.status, body: recordOf(await response.text()) };
      return response.status >= 500 ? `${base.origin} answers ${response.status}: ${detailOf(answer)}` : answer;
    } catch (error) {
      const why = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
      return `${base.origin} cannot be reached (${why}); see that "holdpoint serve" runs there`;
    }
  };
  return async (request) => {
    let says = '';
    for (const wait of [0, ...waits]) {
      if (wait > 0) await new Promise((resume) => setTimeout(resume, wait));
      const answer = await once(request);
      if (typeof answer !== 'string') return known(answer);
      says = answer;
    }
    throw new ServiceAway(says);
  };
};

/** An answer about one row; one that would be the same for every row ends the command. */
const known = (answer: ApiAnswer): ApiAnswer => {
  const isKeyRefused = answer.status === 401 || (answer.status === 403 && answer.body.code === 'not-permitted');
  if (isKeyRefused)
    throw usageError(
      `the key in HOLDPOINT_KEY is not let in for this (${detailOf(answer)}); use a key of the role api-feed or clerk`,
    );
  return answer;
};

export const detailOf = ({ body }: ApiAnswer): string => {
  const details = Array.isArray(body.details) && body.details.length > 0 ? ` (${body.details.join('; ')})` : '';
  return `${typeof body.detail === 'string' ? body.detail : 'no reason given'}${details}`;
};

const recordOf = (text: string): Readonly<Record<string, unknown>> => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return { detail: 'the answer is not of a Holdpoint service' };
  }
};

/** A key goes over the network only encrypted; in clear it stays on this machine. */
const baseOf = (url: string): URL => {
  const base = URL.canParse(url) ? new URL(url) : undefined;
  if (base === undefined || !['http:', 'https:'].includes(base.protocol))
    throw usageError(
      `--url: found "${url}"; write the address that holdpoint serve prints, such as http://127.0.0.1:8400`,
    );
  const isHere = ['127.0.0.1', 'localhost', '[::1]'].includes(base.hostname);
  if (base.protocol === 'http:' && !isHere)
    throw usageError(`--url: "${url}" would send the key in clear over the network; write https://`);
  return base;
};
