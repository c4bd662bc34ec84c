import { describe, expect, it } from 'vitest';
import { CLIENT, startIdentityProvider } from '../../test/identity-provider.ts';
import { identityClient, SignOnRefused } from './identity-client.ts';

const clientOf = (issuer: string) =>
  identityClient({
    issuer,
    clientId: CLIENT.id,
    clientSecret: CLIENT.secret,
    redirectUri: 'https://desk.invalid/sign-in/callback',
    multiFactor: ['mfa', 'otp'],
    isInsecure: true,
  });

/** Goes to a provider and comes back from it, where it says what a test has it say. */
const signOn = async (said: Readonly<Record<string, unknown>>, stateBack?: string): Promise<string> => {
  let nonce = '';
  const issuer = await startIdentityProvider(() => ({ sub: 'kim', nonce, ...said }));
  const client = clientOf(issuer);
  const { kept } = await client.begin();
  nonce = kept.nonce;
  const back = `https://desk.invalid/sign-in/callback?code=one&state=${stateBack ?? kept.state}`;
  return client.finish(new URL(back), kept);
};

describe('a sign-on at an identity provider', () => {
  it.each([[{ amr: ['pwd', 'otp'] }], [{ acr: 'mfa' }]])(
    'ASVS 6.8.4: is taken where the provider says that it was multi-factor: %j',
    async (said) => {
      expect(await signOn(said)).toBe('kim');
    },
  );

  it.each([[{}], [{ amr: ['pwd'] }], [{ acr: 'password' }], [{ amr: 'otp' }]])(
    'ASVS 6.8.4: is refused where the provider does not say so: %j',
    async (said) => {
      const refused = await signOn(said).catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(SignOnRefused);
      expect(refused).toMatchObject({ subject: 'kim', message: expect.stringContaining('use a second factor') });
    },
  );

  it('ASVS 10.5.1: is refused where the answer is to another question', async () => {
    await expect(signOn({ acr: 'mfa', nonce: 'of another sign-on' })).rejects.toThrow(SignOnRefused);
  });

  it('ASVS 10.2.1: is refused where it was not begun here', async () => {
    await expect(signOn({ acr: 'mfa' }, 'another-state')).rejects.toThrow(SignOnRefused);
  });

  it('ASVS 10.5.4: is refused where it was meant for another client', async () => {
    await expect(signOn({ acr: 'mfa', aud: 'another-client' })).rejects.toThrow(SignOnRefused);
  });

  it('says that the provider cannot be reached, and asks it again the next time', async () => {
    const client = clientOf('http://127.0.0.1:9');
    await expect(client.begin()).rejects.toThrow('the identity provider cannot be reached');
    await expect(client.begin()).rejects.toThrow('the identity provider cannot be reached');
  });
});
