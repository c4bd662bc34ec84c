import { createHash, generateKeyPairSync, getFips, sign, verify } from 'node:crypto';

/**
 * Tries what this software needs of a FIPS provider: that it is on, that it makes a SHA-256 digest and an Ed25519 signature.
 * Throws with what failed and the remedy. The Node of the npm registry says that FIPS is on and then fails here.
 */
export const requireFips = (isOn: () => boolean = () => getFips() === 1): void => {
  if (!isOn())
    throw new Error('REQUIRE_FIPS=1: no FIPS provider is on; start a Node that is built with one, with --enable-fips');
  try {
    createHash('sha256').update('holdpoint').digest();
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const signature = sign(null, Buffer.from('holdpoint'), privateKey);
    if (!verify(null, Buffer.from('holdpoint'), publicKey, signature)) throw new Error('a signature did not verify');
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`REQUIRE_FIPS=1: the FIPS provider cannot do what is needed (${why}); use a Node built with one`, {
      cause: error,
    });
  }
};
