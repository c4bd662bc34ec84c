export { actorOfKey, type KeptKey, newApiKey, parseApiKeys } from './access/api-keys.ts';
export { buildServer } from './build-server.ts';
export { type Problem, problem, ProblemError } from './problem/problem.ts';
export { type Agency, SAMPLE_WARNING, type Service } from './service/service.ts';
export { SAMPLE_SIZE, type SampleSize, type SampleYear, sampleYear } from './sample/sample-year.ts';
export { isEmptyAgency, NotEmpty, seedSample } from './sample/seed-sample.ts';
export { type DataPlace, type OpenData, openData } from './serve/open-data.ts';
export { fillSample, type RunningService, type ServiceOptions, startService } from './serve/start-service.ts';
