/** Asks a running service, with the key of `HOLDPOINT_KEY`. Throws with what the service said and what to do. */
export const askService = async (url: string, path: string): Promise<unknown> => {
  const key = process.env.HOLDPOINT_KEY ?? '';
  if (key === '') throw new Error('put a key of the service into HOLDPOINT_KEY');
  const response = await fetch(new URL(path, url), { headers: { authorization: `Bearer ${key}` } }).catch(() => {
    throw new Error(`${url}: nothing answers there; start it with "holdpoint serve", or use --data`);
  });
  const body: unknown = await response.json().catch(() => undefined);
  if (response.ok) return body;
  const detail = typeof body === 'object' && body !== null && 'detail' in body ? String(body.detail) : '';
  throw new Error(`${url}: ${response.status} ${detail}`);
};
