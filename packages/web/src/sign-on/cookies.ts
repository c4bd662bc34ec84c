/** The names and attributes of the desk's cookies. */
export interface DeskCookies {
  readonly session: string;
  /** What is kept while a browser is at the identity provider. */
  readonly kept: string;
  readonly attributes: {
    readonly path: '/';
    readonly httpOnly: true;
    readonly sameSite: 'lax';
    readonly secure: boolean;
  };
}

/** Behind TLS a browser takes these cookies from this very host alone (ASVS 3.3.1, 3.3.2, 3.3.4). */
export const deskCookies = (publicUrl: string): DeskCookies => {
  const secure = publicUrl.startsWith('https:');
  const prefix = secure ? '__Host-' : '';
  return {
    session: `${prefix}desk`,
    kept: `${prefix}sign-on`,
    attributes: { path: '/', httpOnly: true, sameSite: 'lax', secure },
  };
};
