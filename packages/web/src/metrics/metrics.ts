import type { FastifyInstance } from 'fastify';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { WitnessAsked } from '../witness/ask-witnesses.ts';

/** What is counted of a service. No label names a person, a case or a user. */
export interface Metrics {
  readonly registry: Registry;
  readonly witnessed: (asked: readonly WitnessAsked[]) => void;
}

/** Counts and times each request by its route, and shows how many releases wait on the fallback journal. */
export const addMetrics = (app: FastifyInstance, pendingReleases: () => number): Metrics => {
  const registry = new Registry();
  const requests = new Histogram({
    name: 'holdpoint_http_request_seconds',
    help: 'time to answer a request, in seconds',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  });
  const waiting: Gauge = new Gauge({
    name: 'holdpoint_releases_on_fallback',
    help: 'releases that are kept on this machine and not yet in the record',
    registers: [registry],
    collect: (): void => waiting.set(pendingReleases()),
  });
  const witnesses = new Counter({
    name: 'holdpoint_witness_answers_total',
    help: 'what witnesses answered to a checkpoint; refused means that one saw another history',
    labelNames: ['result'],
    registers: [registry],
  });
  app.addHook('onResponse', async ({ method, routeOptions }, reply) => {
    const labels = { method, route: routeOptions.url ?? 'none', status: String(reply.statusCode) };
    requests.observe(labels, reply.elapsedTime / 1000);
  });
  return { registry, witnessed: (asked) => asked.forEach(({ result }) => witnesses.inc({ result })) };
};
