/** The bytes of a base64 text in its one canonical form (RFC 4648 § 3.5); `undefined` for any other text. */
export const bytesOfBase64 = (text: string): Uint8Array | undefined => {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : undefined;
};
