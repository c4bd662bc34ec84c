import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { answerAddCheckpoint, type Witness, type WitnessedState } from '@holdpoint/ledger';
import { z } from 'zod';

const stateSchema = z.record(z.string(), z.object({ size: z.number().int(), root: z.base64() }));
const MOST_BYTES = 20_000;

/**
 * A witness as a server of its own (C2SP tlog-witness): it cosigns what grew out of what it cosigned before and keeps, in
 * `folder`, how far it saw each log, on the disk before it answers.
 */
export const witnessServer = (witness: Witness, folder: string, seconds: () => number): FastifyInstance => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, 'seen.json');
  const seen = readSeen(path);
  const app = Fastify({ bodyLimit: MOST_BYTES });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'string' }, (_, body, done) => done(null, body));
  app.post('/add-checkpoint', async (request, reply) => {
    const answer = answerAddCheckpoint(witness, String(request.body ?? ''), (origin) => seen.get(origin), seconds());
    if ('state' in answer) {
      seen.set(originOf(String(request.body)), answer.state);
      writeSeen(path, seen);
    }
    return reply.code(answer.status).type('text/plain; charset=utf-8').send(answer.body);
  });
  app.get('/', async (_, reply) => reply.type('text/plain; charset=utf-8').send(`${witness.signer.verifierKey}\n`));
  return app;
};

/** The first line of the note is its log's name; the request was found whole before. */
const originOf = (body: string): string => body.slice(body.indexOf('\n\n') + 2).split('\n')[0] ?? '';

const readSeen = (path: string): Map<string, WitnessedState> => {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return new Map();
  }
  const parsed = stateSchema.parse(JSON.parse(text));
  return new Map(
    Object.entries(parsed).map(([origin, { size, root }]) => [origin, { size, root: Buffer.from(root, 'base64') }]),
  );
};

const writeSeen = (path: string, seen: ReadonlyMap<string, WitnessedState>): void => {
  const text = JSON.stringify(
    Object.fromEntries(
      [...seen].map(([origin, { size, root }]) => [origin, { size, root: Buffer.from(root).toString('base64') }]),
    ),
  );
  const file = openSync(`${path}.new`, 'w', 0o600);
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(`${path}.new`, path);
};
