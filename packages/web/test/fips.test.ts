import { expect, it } from 'vitest';
import { requireFips } from '@holdpoint/web';

it('REQUIRE_FIPS refuses a Node without a FIPS provider, and says what to use', () => {
  expect(() => requireFips(() => false)).toThrow(/no FIPS provider is on; start a Node that is built with one/);
});

it('REQUIRE_FIPS tries a digest and a signature where a provider says that it is on', () => {
  // This Node's own provider can do both; one that only says so throws at the first of them.
  expect(() => requireFips(() => true)).not.toThrow();
});
