import { Client } from 'pg';

/** Tells listeners that something changed at an agency. */
export interface BoardChanges {
  /** Calls `listener` after each change at `agency` until the returned function is called. */
  readonly listen: (agency: string, listener: () => void) => () => void;
  readonly close: () => Promise<void>;
}

const RETRY_MS = 5000;

/** One connection to the database that hears of changes for all boards of this process; it comes back when it is lost. */
export const boardChanges = (url: string): BoardChanges => {
  const listeners = new Map<string, Set<() => void>>();
  let client: Client | undefined;
  let isConnecting = false;
  let isClosed = false;
  let retry: NodeJS.Timeout | undefined;
  const lost = (): void => {
    client = undefined;
    if (isClosed || retry !== undefined) return;
    retry = setTimeout(() => {
      retry = undefined;
      void connect();
    }, RETRY_MS);
    retry.unref();
  };
  const connect = async (): Promise<void> => {
    isConnecting = true;
    const made = new Client({ connectionString: url });
    made.on('error', lost);
    made.on('end', lost);
    made.on('notification', ({ payload = '' }) => {
      for (const listener of listeners.get(payload) ?? []) listener();
    });
    try {
      await made.connect();
      await made.query('listen board');
      client = made;
    } catch {
      lost();
    } finally {
      isConnecting = false;
    }
  };
  return {
    listen: (agency, listener) => {
      const known = listeners.get(agency) ?? new Set();
      listeners.set(agency, known.add(listener));
      if (client === undefined && retry === undefined && !isConnecting) void connect();
      return () => void known.delete(listener);
    },
    close: async () => {
      isClosed = true;
      clearTimeout(retry);
      await client?.end();
    },
  };
};
