import * as oidc from 'openid-client';

/** What the desk needs of an identity provider. */
export interface IdentityClient {
  /** Where the browser goes, and what must be kept until it comes back. */
  readonly begin: () => Promise<{ readonly url: string; readonly kept: SignOnKept }>;
  /** The subject that signed on. Throws `SignOnRefused`. */
  readonly finish: (cameBackTo: URL, kept: SignOnKept) => Promise<string>;
}

/** What the browser keeps, signed, between going to the provider and coming back. */
export interface SignOnKept {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** The provider did not say what the desk needs to hear. */
export class SignOnRefused extends Error {
  /** The subject that failed, where the provider said who it was. */
  readonly subject: string | undefined;
  constructor(why: string, subject?: string) {
    super(why);
    this.name = 'SignOnRefused';
    this.subject = subject;
  }
}

export interface IdentityClientOptions {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirectUri: string;
  readonly multiFactor: readonly string[];
  /** Only the made-up provider of this very process is asked without TLS. */
  readonly isInsecure: boolean;
}

/** An OpenID Connect client: authorization code with PKCE, state and nonce. The provider is looked up at the first sign-on. */
export const identityClient = (options: IdentityClientOptions): IdentityClient => {
  const { issuer, clientId, clientSecret, redirectUri, multiFactor, isInsecure } = options;
  let found: Promise<oidc.Configuration> | undefined;
  const configuration = (): Promise<oidc.Configuration> => {
    found ??= oidc
      .discovery(
        new URL(issuer),
        clientId,
        clientSecret,
        undefined,
        isInsecure ? { execute: [oidc.allowInsecureRequests] } : undefined,
      )
      .catch((error: unknown) => {
        found = undefined;
        throw new SignOnRefused(
          `the identity provider cannot be reached (${error instanceof Error ? error.message : String(error)})`,
        );
      });
    return found;
  };
  return {
    begin: async () => {
      const config = await configuration();
      const kept = {
        state: oidc.randomState(),
        nonce: oidc.randomNonce(),
        verifier: oidc.randomPKCECodeVerifier(),
      };
      const url = oidc.buildAuthorizationUrl(config, {
        redirect_uri: redirectUri,
        scope: 'openid',
        state: kept.state,
        nonce: kept.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(kept.verifier),
        code_challenge_method: 'S256',
        prompt: 'login',
      });
      return { url: url.href, kept };
    },
    finish: async (cameBackTo, kept) => {
      const config = await configuration();
      const tokens = await oidc
        .authorizationCodeGrant(config, cameBackTo, {
          pkceCodeVerifier: kept.verifier,
          expectedState: kept.state,
          expectedNonce: kept.nonce,
        })
        .catch(() => {
          throw new SignOnRefused('the sign-on was not completed at the identity provider; begin again');
        });
      const claims = tokens.claims();
      if (claims === undefined) throw new SignOnRefused('the identity provider did not say who signed on');
      const said = [claims.acr, ...(Array.isArray(claims.amr) ? claims.amr : [])];
      if (!said.some((one) => typeof one === 'string' && multiFactor.includes(one)))
        throw new SignOnRefused(
          'the sign-on was not multi-factor; use a second factor at the identity provider',
          claims.sub,
        );
      return claims.sub;
    },
  };
};
