import { connect, type Socket } from 'node:net';

/** A client of one server that costs next to nothing, so that what is measured is the server. */
export interface LeanClient {
  /** Sends a request and gives the status of its answer, once all of it has come. */
  readonly post: (path: string, headers: Readonly<Record<string, string>>, body: string) => Promise<number>;
  readonly close: () => void;
}

/** Keeps connections open and takes one that is free, or a new one. It reads answers that tell their length, and no others. */
export const leanClient = (url: string): LeanClient => {
  const { hostname, port } = new URL(url);
  const all: Socket[] = [];
  const free: Socket[] = [];
  const take = (): Socket => {
    const known = free.pop();
    if (known !== undefined) return known;
    const made = connect({ host: hostname, port: Number(port), noDelay: true });
    all.push(made);
    return made;
  };
  return {
    post: (path, headers, body) =>
      new Promise((resolve, reject) => {
        const socket = take();
        let held = '';
        const end = (settle: () => void): void => {
          socket.removeAllListeners();
          settle();
        };
        socket.on('data', (piece) => {
          held += piece.toString('latin1');
          const head = held.indexOf('\r\n\r\n');
          if (head < 0) return;
          const length = Number(/^content-length: (\d+)/im.exec(held.slice(0, head))?.[1]);
          if (Number.isNaN(length)) end(() => reject(new Error('an answer without its length')));
          if (held.length < head + 4 + length) return;
          free.push(socket);
          end(() => resolve(Number(held.slice(9, 12))));
        });
        socket.once('error', (error) => end(() => reject(error)));
        socket.once('close', () => end(() => reject(new Error('the server closed the connection'))));
        const own = Object.entries({
          host: `${hostname}:${port}`,
          'content-length': Buffer.byteLength(body),
          ...headers,
        });
        socket.write(
          `POST ${path} HTTP/1.1\r\n${own.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`,
        );
      }),
    close: () => {
      for (const socket of all) socket.destroy();
    },
  };
};
