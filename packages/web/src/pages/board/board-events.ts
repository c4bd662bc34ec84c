import type { FastifyInstance } from 'fastify';
import { type PageContext, sessionOfRequest } from '../page-context.ts';

const HEARTBEAT_MS = 25_000;

/** Tells an open board, by server-sent events, that it should ask for itself again. Nothing about anybody is sent. */
export const addBoardEvents = (app: FastifyInstance, { changes, agency, isAlive }: PageContext): void => {
  const ends = new Set<() => void>();
  app.addHook('preClose', async () => {
    for (const end of ends) end();
  });
  app.get('/board/events', { schema: { hide: true } }, async (request, reply) => {
    sessionOfRequest(request);
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' });
    const tell = (event: string): void => void raw.write(`event: ${event}\ndata: -\n\n`);
    tell('ready');
    const stop = changes.listen(agency.id, () => tell('changed'));
    const beat = setInterval(() => {
      void isAlive(request).then((alive) => {
        tell(alive ? 'alive' : 'locked');
        if (!alive) end();
      }, end);
    }, HEARTBEAT_MS);
    const end = (): void => {
      ends.delete(end);
      clearInterval(beat);
      stop();
      raw.end();
    };
    ends.add(end);
    raw.on('close', end);
  });
};
