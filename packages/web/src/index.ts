export { actorOfKey, type KeptKey, newApiKey, parseApiKeys } from './access/api-keys.ts';
export { buildServer } from './build-server.ts';
export { bookingFaults } from './routes/booking-message.ts';
export { bookingBody, openDetainerBody } from './routes/booking-bodies.ts';
export { type Problem, problem, ProblemError } from './problem/problem.ts';
export { type Agency, SAMPLE_WARNING, type Service } from './service/service.ts';
export { type RunningService, type ServiceOptions, startService } from './serve/start-service.ts';
