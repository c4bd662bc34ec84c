import canonicalize from 'canonicalize';

/** What canonical JSON can carry. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

/**
 * The one way to write a value as JSON (RFC 8785): keys in order, numbers as ECMAScript writes them, no white space.
 * Throws where a value has no canonical form: a number that is not finite, half a surrogate pair, `undefined`.
 */
export const canonicalJson = (value: Json): string => {
  checkWritable(value, '$');
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('$: found nothing; canonical JSON needs a value');
  return text;
};

export const canonicalBytes = (value: Json): Uint8Array => Buffer.from(canonicalJson(value), 'utf8');

const checkWritable = (value: unknown, at: string): void => {
  if (typeof value === 'string') return checkText(value, at);
  if (typeof value === 'number') return checkNumber(value, at);
  if (value === null || typeof value === 'boolean') return;
  if (Array.isArray(value)) return value.forEach((part, index) => checkWritable(part, `${at}[${index}]`));
  if (typeof value !== 'object') throw new TypeError(`${at}: found ${typeof value}; canonical JSON has no such value`);
  for (const [key, part] of Object.entries(value)) {
    checkText(key, `${at} key`);
    checkWritable(part, `${at}.${key}`);
  }
};

const checkText = (text: string, at: string): void => {
  if (!text.isWellFormed()) throw new TypeError(`${at}: found half a surrogate pair; write whole characters`);
};

const checkNumber = (value: number, at: string): void => {
  if (!Number.isFinite(value)) throw new TypeError(`${at}: found ${value}; canonical JSON has finite numbers only`);
};
