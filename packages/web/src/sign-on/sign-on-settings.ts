import { z } from 'zod';

/** The identity provider of an agency (OpenID Connect), as `agency.json` names it. */
export const signOnSchema = z.strictObject({
  issuer: z.url(),
  clientId: z.string().min(1),
  /** The name of the environment variable that holds the client's secret. */
  clientSecretVariable: z.string().regex(/^[A-Z][A-Z0-9_]*$/),
  /** Where the desk is reached from outside, such as https://desk.example.gov. */
  publicUrl: z.url(),
  /** Values of `acr` or `amr` of which one must be in the sign-on: the provider's word that it was multi-factor. */
  multiFactor: z.array(z.string().min(1)).min(1).default(['mfa', 'otp', 'hwk']),
});
export type SignOnSettings = z.infer<typeof signOnSchema>;
