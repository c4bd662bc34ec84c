import type { Build } from '../build/build-figures.ts';
import { judgeClaim } from '../claims/judge-claim.ts';
import type { Register } from '../register/read-register.ts';
import type { LawDay, SiteContent } from './site-content.ts';

/** Puts definitions and builds together, and judges every claim. */
export const siteContentOf = (register: Register, build: Build, law: readonly LawDay[]): SiteContent => ({
  register,
  build,
  law,
  figures: register.figures.map(({ value }) => ({
    // What is counted for the hiding alone is on no page.
    definition: { ...value, columns: value.columns.filter(({ shown }) => shown) },
    built: build.figures.find(({ figure }) => figure === value.figure),
    absent: build.leftOut.find(({ figure }) => figure === value.figure)?.absent ?? [],
  })),
  claims: register.claims.map(({ value }) => ({ claim: value, verdict: judgeClaim(value, build) })),
});
